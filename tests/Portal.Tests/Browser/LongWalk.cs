namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>Walks that would make the tests of everybody minutes longer, and tell little that the others do not.</summary>
internal static class LongWalk
{
    public static void SkipUnlessAsked() => Assert.SkipUnless(Environment.GetEnvironmentVariable("SALESPLATFORM_BROWSER") == "1",
        "SALESPLATFORM_BROWSER=1 dotnet test --project tests/Portal.Tests walks this too.");
}
