using System.Collections.Concurrent;

namespace SalesPlatform.Faults;

/// <summary>What callers know of their commands, kept outside the platform.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, Entry> _entries = [];

    public IReadOnlyList<string> Acknowledged(string service) => [.. Of(service, Outcome.Acknowledged)];

    /// <summary>Commands whose callers gave up without an answer: done or not, but never twice.</summary>
    public IReadOnlyList<string> Unknown(string service) => [.. Of(service, Outcome.Unknown)];

    public int Count(Outcome outcome) => _entries.Values.Count(entry => entry.Outcome == outcome);

    public void Write(string key, string service, Outcome outcome) => _entries[key] = new Entry(service, outcome);

    private IEnumerable<string> Of(string service, Outcome outcome) =>
        _entries.Where(entry => entry.Value == new Entry(service, outcome)).Select(entry => entry.Key);

    private sealed record Entry(string Service, Outcome Outcome);
}

internal enum Outcome
{
    Acknowledged,
    Unknown,
}
