using System.Diagnostics;

namespace SalesPlatform.ServiceDefaults.Tests;

/// <summary>Waits for something that can be named.</summary>
internal static class Eventually
{
    public static async Task BeAsync(string what, Func<bool> condition, int seconds = 60)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed.TotalSeconds > seconds)
                Assert.Fail($"Not within {seconds} s: {what}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
