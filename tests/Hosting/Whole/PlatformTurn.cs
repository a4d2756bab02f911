namespace SalesPlatform.Tests.Hosting;

/// <summary>One test program at a time runs whole platforms: two on a few cores only make each other late.</summary>
internal static class PlatformTurn
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(500);

    // Held until this program ends.
    private static readonly Lazy<Task<FileStream>> Mine = new(WaitAsync);

    public static Task TakeAsync() => Mine.Value;

    private static async Task<FileStream> WaitAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"salesplatform-tests-{Environment.UserName}.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException heldByAnother) when (heldByAnother is not (FileNotFoundException or DirectoryNotFoundException))
            {
                await Task.Delay(AskAgain);
            }
        }
    }
}
