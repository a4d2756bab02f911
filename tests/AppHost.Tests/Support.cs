using System.Diagnostics;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Tests;

/// <summary>A data folder of a test's own, passable by the servers' accounts, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    // Not CreateTempSubdirectory: its mode 0700 keeps the servers' accounts out.
    public string Path { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), "salesplatform-" + Guid.NewGuid().ToString("N")[..12])).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>Waits for something that can be named.</summary>
internal static class Eventually
{
    public static async Task BeAsync(string what, Func<Task<bool>> condition, int seconds = 60)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed.TotalSeconds > seconds)
                Assert.Fail($"Not within {seconds} s: {what}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public static Task BeAsync(string what, Func<bool> condition, int seconds = 60) =>
        BeAsync(what, () => Task.FromResult(condition()), seconds);
}

/// <summary>Reads which processes a platform has started.</summary>
internal static class Ledger
{
    public static IReadOnlyList<ProcessIdentity> Of(string dataFolder) =>
        [.. Directory.GetFiles(System.IO.Path.Combine(dataFolder, "run"), "*.ledger").SelectMany(File.ReadAllLines)
            .Select(line => line.Split(' ')).Select(fields => new ProcessIdentity(Number(fields[0]), Number(fields[1])))];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
