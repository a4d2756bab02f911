namespace SalesPlatform.AppHost.Commands;

/// <summary>The two things that can run the topology. Aspire's code is compiled in only where its packages restore.</summary>
internal static class Engines
{
    public const string Local = "local";
    public const string Aspire = "aspire";

    public static Task<int> RunAsync(string engine, IReadOnlyList<string> args, LocalPlatformOptions options) => engine is Aspire
        ? throw new LauncherException("The Aspire engine is not compiled in. Where the package source has Aspire, run "
            + "'dotnet restore AppHost -p:UseAspire=true' and build again.")
        : RunCommand.RunAsync(options);
}
