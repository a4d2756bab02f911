using System.Collections.Concurrent;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>Whether each source has been read up to its head since the start.</summary>
public sealed class InboxState(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, string?> _faults = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _complete = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _failingSince = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _asked = new();

    /// <summary>Has a source's feed read soon: something came that it will explain.</summary>
    public void Ask(string source) => AskedTo(source).TrySetResult();

    /// <summary>Completes when somebody asks for a source's feed to be read; asking is over then.</summary>
    public async Task AskedAsync(string source)
    {
        var asked = AskedTo(source);
        await asked.Task;
        _asked.TryRemove(KeyValuePair.Create(source, asked));
    }

    /// <summary>A source's feed answers, and what it sends cannot be taken in.</summary>
    public void ReportFailing(string source, string fault)
    {
        _failingSince.TryAdd(source, time.GetUtcNow());
        _faults[source] = fault;
    }

    /// <summary>Sources whose feed could not be taken in for that long, with the reason.</summary>
    public IEnumerable<(string Source, string Fault)> FailingFor(TimeSpan atLeast)
    {
        var now = time.GetUtcNow();
        return _failingSince.Where(each => now - each.Value >= atLeast)
            .Select(each => (each.Key, _faults.GetValueOrDefault(each.Key) ?? "")).ToList();
    }

    /// <summary>Notes how the last reading of a source's feed ended.</summary>
    public void Report(string source, string? fault)
    {
        _faults[source] = fault;
        _failingSince.TryRemove(source, out _);
        if (fault is null)
            _complete[source] = time.GetUtcNow();
    }

    /// <summary>Whether the source was read to its head at least once.</summary>
    public bool IsComplete(string source) => _complete.ContainsKey(source);

    /// <summary>How long ago each source was known to be read to its head; a source that never was is not there.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Ages()
    {
        var now = time.GetUtcNow();
        return _complete.ToDictionary(each => each.Key, each => now - each.Value);
    }

    /// <summary>What is wrong with a source at the moment.</summary>
    public string? FaultOf(string source) => _faults.GetValueOrDefault(source);

    private TaskCompletionSource AskedTo(string source) =>
        _asked.GetOrAdd(source, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
