namespace SalesPlatform.EventStore.Messaging;

/// <summary>Broker and feed bring batches side by side, and either may stand still alone.</summary>
public sealed class InboxProgress(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<InboxWork> _atWork = [];
    private long _refused;

    /// <summary>The store could keep them in no form.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Of the batch that is longest at work, with all its attempts together; zero when none is.</summary>
    public (TimeSpan For, string? Fault) Standstill()
    {
        lock (_lock)
            return _atWork is [var longest, ..] ? (time.GetElapsedTime(longest.Begun), longest.Fault) : (TimeSpan.Zero, null);
    }

    internal InboxWork Begin()
    {
        var work = new InboxWork(this, time.GetTimestamp());
        lock (_lock)
            _atWork.Add(work);
        return work;
    }

    internal void End(InboxWork work)
    {
        lock (_lock)
            _atWork.Remove(work);
    }

    internal void WasRefused() => Interlocked.Increment(ref _refused);
}

/// <summary>At work until it is disposed of.</summary>
internal sealed class InboxWork(InboxProgress progress, long begun) : IDisposable
{
    public long Begun => begun;

    public string? Fault { get; set; }

    public void Dispose() => progress.End(this);
}
