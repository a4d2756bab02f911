using System.Collections.Concurrent;

namespace SalesPlatform.EventStore.Inbox;

public sealed class InboxState(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, string?> _faults = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _complete = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _failingSince = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _asked = new();

    public void Ask(string source) => AskedTo(source).TrySetResult();

    /// <summary>Once it completes, asking is over.</summary>
    public async Task AskedAsync(string source)
    {
        var asked = AskedTo(source);
        await asked.Task;
        _asked.TryRemove(KeyValuePair.Create(source, asked));
    }

    public void ReportFailing(string source, string fault)
    {
        _failingSince.TryAdd(source, time.GetUtcNow());
        _faults[source] = fault;
    }

    public IEnumerable<(string Source, string Fault)> FailingFor(TimeSpan atLeast)
    {
        var now = time.GetUtcNow();
        return _failingSince.Where(each => now - each.Value >= atLeast)
            .Select(each => (each.Key, _faults.GetValueOrDefault(each.Key) ?? "")).ToList();
    }

    public void Report(string source, string? fault)
    {
        _faults[source] = fault;
        _failingSince.TryRemove(source, out _);
        if (fault is null)
            _complete[source] = time.GetUtcNow();
    }

    public bool IsComplete(string source) => _complete.ContainsKey(source);

    /// <summary>A source that never was read to its head is not there.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Ages()
    {
        var now = time.GetUtcNow();
        return _complete.ToDictionary(each => each.Key, each => now - each.Value);
    }

    public string? FaultOf(string source) => _faults.GetValueOrDefault(source);

    private TaskCompletionSource AskedTo(string source) =>
        _asked.GetOrAdd(source, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
