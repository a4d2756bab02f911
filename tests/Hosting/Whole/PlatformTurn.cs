using SalesPlatform.LocalServers;

namespace SalesPlatform.Tests.Hosting;

/// <summary>One test program at a time runs whole platforms: two on a few cores only make each other late.</summary>
internal static class PlatformTurn
{
    // Held until this program ends.
    private static readonly Lazy<Task<IDisposable>> Mine = new(() =>
        MachineTurn.TakeAsync("tests", TimeProvider.System, CancellationToken.None));

    public static Task TakeAsync() => Mine.Value;
}
