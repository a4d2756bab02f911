using System.Diagnostics;

namespace SalesPlatform.Tests.Hosting;

/// <summary>Waits that name what they wait for.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads until the value is as wanted, and returns it.</summary>
    /// <exception cref="TimeoutException">It never was; names what was waited for and the last value.</exception>
    public static async Task<T> GetAsync<T>(string what, Func<Task<T>> read, Func<T, bool> wanted, TimeSpan? within = null)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Between);
        while (true)
        {
            var value = await read();
            if (wanted(value))
                return value;
            if (watch.Elapsed > (within ?? Patience))
                throw new TimeoutException($"Waited {watch.Elapsed.TotalSeconds:0} s for {what}; it is still {value}.");
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Waits until something holds.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static Task BeAsync(string what, Func<Task<bool>> condition, TimeSpan? within = null) =>
        GetAsync(what, condition, holds => holds, within);

    /// <summary>Waits until something holds.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static Task BeAsync(string what, Func<bool> condition) => BeAsync(what, () => Task.FromResult(condition()));
}
