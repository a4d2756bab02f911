namespace SalesPlatform.AppHost;

/// <summary>
/// How long to wait before a crashed process is started again: 1, 2, 4 … 30 seconds, from the start again after a healthy minute.
/// </summary>
internal sealed class Backoff(TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HealthyEnough = TimeSpan.FromMinutes(1);
    private TimeSpan _next = Shortest;
    private long? _readySince;

    /// <summary>The process became ready. One that crashes before it ever was has earned no reset, however long it tried.</summary>
    public void Ready() => _readySince = clock.GetTimestamp();

    public TimeSpan AfterCrash()
    {
        if (_readySince is { } since && clock.GetElapsedTime(since) >= HealthyEnough)
            _next = Shortest;
        _readySince = null;
        var delay = _next;
        _next = delay * 2 < Longest ? delay * 2 : Longest;
        return delay;
    }
}
