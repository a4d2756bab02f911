namespace SalesPlatform.LocalServers;

/// <summary>
/// One AppHost of a user at a time looks for servers and installs what is missing. Without it, one that starts while another's package is
/// being unpacked (the test projects of a first <c>dotnet test</c> do) would find programs whose account and settings are not there yet.
/// </summary>
internal static class InstallationTurn
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the turn; disposing the result, or the end of the process, passes it on.</summary>
    public static async Task<IDisposable> TakeAsync(TimeProvider clock, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), $"salesplatform-install-{Environment.UserName}.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException heldByAnother) when (heldByAnother is not (FileNotFoundException or DirectoryNotFoundException))
            {
                await Task.Delay(AskAgain, clock, cancellation);
            }
        }
    }
}
