namespace SalesPlatform.LocalServers;

/// <summary>Whoever looks while another unpacks a package would find programs whose account and settings are not there yet.</summary>
internal static class InstallationTurn
{
    public static Task<IDisposable> TakeAsync(TimeProvider clock, CancellationToken cancellation) =>
        MachineTurn.TakeAsync("install", clock, cancellation);
}
