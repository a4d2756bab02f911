namespace SalesPlatform.LocalServers;

/// <summary>Self-contained: compiled into the library of local servers and, by a link, into tests without it.</summary>
internal static class MachineTurn
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Disposing the result, or the end of the process, passes the turn on.</summary>
    public static async Task<IDisposable> TakeAsync(string what, TimeProvider clock, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), $"salesplatform-{what}-{Environment.UserName}.lock");
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
