namespace SalesPlatform.LocalServers;

/// <summary>While another's package is being unpacked, one would find programs whose account and settings are not there yet.</summary>
internal static class InstallationTurn
{
    public static Task<IDisposable> TakeAsync(TimeProvider clock, CancellationToken cancellation) =>
        MachineTurn.TakeAsync("install", clock, cancellation);
}
