using System.Diagnostics;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>Waits for what another thread does; says what it waited for when that never happens.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task HoldsAsync(string what, Func<Task<bool>> condition, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            watch.Elapsed.Should().BeLessThan(Patience, "it was waited for that {0}", what);
            await Task.Delay(20, cancellation);
        }
    }
}
