using System.Collections.Concurrent;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>Whether each source has been read up to its head since the start.</summary>
public sealed class InboxState(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, string?> _faults = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _complete = new();

    /// <summary>Notes how the last reading of a source's feed ended.</summary>
    public void Report(string source, string? fault)
    {
        _faults[source] = fault;
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
}
