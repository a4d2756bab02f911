using System.Collections.Immutable;

namespace SalesPlatform.EventStore.Store;

/// <summary>Many pulses before a wait are one.</summary>
public sealed class RelaySignal
{
    private readonly CommitSignal _any = new(null);
    private ImmutableList<CommitSignal> _some = [];

    /// <summary>Take it before looking at the store, so that no pulse falls between look and wait.</summary>
    public Task Next => _any.Next;

    public void Pulse(IReadOnlyCollection<string> types)
    {
        _any.Pulse();
        foreach (var signal in _some.Where(signal => signal.IsFor(types)))
            signal.Pulse();
    }

    /// <summary>Who follows for some types is not woken by all the others.</summary>
    public CommitSignal Of(IEnumerable<string> types)
    {
        var signal = new CommitSignal([.. types]);
        ImmutableInterlocked.Update(ref _some, some => some.Add(signal));
        return signal;
    }
}

public sealed class CommitSignal
{
    private readonly HashSet<string>? _types;
    private volatile TaskCompletionSource _next = New();

    internal CommitSignal(HashSet<string>? types) => _types = types;

    public Task Next => _next.Task;

    internal bool IsFor(IReadOnlyCollection<string> types) => _types is null || types.Any(_types.Contains);

    internal void Pulse() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
