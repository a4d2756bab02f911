namespace SalesPlatform.EventStore.Store;

public sealed class EventRate(string type, TimeProvider time)
{
    private const int Seconds = 60;
    private readonly Lock _lock = new();
    private readonly (long Second, long Count)[] _counts = new (long, long)[Seconds];

    public string Type => type;

    public void Add(long count)
    {
        var now = Now();
        lock (_lock)
        {
            ref var slot = ref _counts[now % Seconds];
            slot = (now, (slot.Second == now ? slot.Count : 0) + count);
        }
    }

    public double PerMinute()
    {
        var now = Now();
        lock (_lock)
            return _counts.Where(slot => slot.Second > now - Seconds).Sum(slot => slot.Count);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeSeconds();
}
