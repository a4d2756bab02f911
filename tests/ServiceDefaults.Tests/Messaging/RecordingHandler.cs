using System.Collections.Concurrent;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.ServiceDefaults.Tests.Messaging;

/// <summary>Keeps what it is given, after failing as often as it is told to.</summary>
internal sealed class RecordingHandler(int failures = 0) : IEventHandler
{
    private int _attempts;
    private int _atWork;

    public ConcurrentQueue<WireEvent> Handled { get; } = new();

    public ConcurrentQueue<int> BatchSizes { get; } = new();

    /// <summary>Batches begun, failed ones included.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Whether two batches were ever at work at once.</summary>
    public bool Overlapped { get; private set; }

    /// <summary>What it can neither take in nor park.</summary>
    public Func<WireEvent, bool> Refuses { get; init; } = _ => false;

    /// <summary>What each batch waits for before it ends.</summary>
    public Func<CancellationToken, Task> Work { get; init; } = _ => Task.CompletedTask;

    public async Task<IReadOnlyList<RefusedEvent>> HandleAsync(IReadOnlyList<WireEvent> batch, CancellationToken cancellation)
    {
        Overlapped |= Interlocked.Increment(ref _atWork) > 1;
        try
        {
            if (Interlocked.Increment(ref _attempts) <= failures)
                throw new IOException("The store is away.");
            await Work(cancellation);
            BatchSizes.Enqueue(batch.Count);
            foreach (var e in batch.Where(e => !Refuses(e)))
                Handled.Enqueue(e);
            return [.. batch.Where(Refuses).Select(e => new RefusedEvent(e.Id, "It cannot be kept."))];
        }
        finally
        {
            Interlocked.Decrement(ref _atWork);
        }
    }
}
