using System.Diagnostics;

namespace SalesPlatform.Faults;

/// <summary>Waits that name what they wait for.</summary>
internal static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <returns>How long it took.</returns>
    /// <exception cref="TimeoutException">It never came.</exception>
    public static async Task<TimeSpan> UntilAsync(Func<string> what, Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Between);
        while (!await condition())
        {
            if (watch.Elapsed > Patience)
                throw new TimeoutException($"Waited {Patience.TotalMinutes} minutes for {what()}.");
            await timer.WaitForNextTickAsync();
        }

        return watch.Elapsed;
    }
}
