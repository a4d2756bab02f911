namespace SalesPlatform.EventStore.Store;

/// <summary>How many events of one type were appended within the last minute, to the second.</summary>
public sealed class EventRate(string type, TimeProvider time)
{
    private const int Seconds = 60;
    private readonly Lock _lock = new();
    private readonly (long Second, long Count)[] _counts = new (long, long)[Seconds];

    /// <summary>The stored name of the type that is counted.</summary>
    public string Type => type;

    /// <summary>Counts what was appended now.</summary>
    public void Add(long count)
    {
        var now = Now();
        lock (_lock)
        {
            ref var slot = ref _counts[now % Seconds];
            slot = (now, (slot.Second == now ? slot.Count : 0) + count);
        }
    }

    /// <summary>The last minute's sum.</summary>
    public double PerMinute()
    {
        var now = Now();
        lock (_lock)
            return _counts.Where(slot => slot.Second > now - Seconds).Sum(slot => slot.Count);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeSeconds();
}
