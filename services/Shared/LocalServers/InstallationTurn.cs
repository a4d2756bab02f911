namespace SalesPlatform.LocalServers;

/// <summary>
/// One AppHost of a user at a time looks for servers and installs what is missing. Without it, one that starts while another's package is
/// being unpacked (the test projects of a first <c>dotnet test</c> do) would find programs whose account and settings are not there yet.
/// </summary>
internal static class InstallationTurn
{
    /// <summary>Waits for the turn; disposing the result, or the end of the process, passes it on.</summary>
    public static Task<IDisposable> TakeAsync(TimeProvider clock, CancellationToken cancellation) =>
        MachineTurn.TakeAsync("install", clock, cancellation);
}
