using System.Collections.Concurrent;

namespace SalesPlatform.AppHost.Output;

/// <summary>Who a log line is from: the launcher about something, or that something itself.</summary>
public enum LogKind
{
    Launcher,
    Process,
}

/// <summary>One line of output of the launcher or of a process it runs.</summary>
public sealed record LogLine(string Source, LogKind Kind, string Text);

/// <summary>
/// Takes every line: to a file per process, to the last lines kept for error messages and the dashboard, and to whoever watches.
/// </summary>
internal sealed class PlatformLog(string folder, TimeProvider clock, Action<LogLine>? watcher) : IDisposable
{
    private const int TailLines = 20;
    private readonly ConcurrentDictionary<string, Lazy<RotatingFile>> _files = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _tails = new();
    private readonly ConcurrentDictionary<string, LogHistory> _histories = new();

    public void Launcher(string source, string text)
    {
        FileOf("launcher").WriteLine($"{source}: {text}");
        Remember(source, "[launcher] " + text);
        watcher?.Invoke(new LogLine(source, LogKind.Launcher, text));
    }

    public void Process(string source, string text)
    {
        FileOf(source).WriteLine(text);
        var tail = _tails.GetOrAdd(source, _ => new());
        tail.Enqueue(text);
        while (tail.Count > TailLines)
            tail.TryDequeue(out _);
        Remember(source, text);
        watcher?.Invoke(new LogLine(source, LogKind.Process, text));
    }

    /// <summary>The last lines of a process, for the message that says why it did not start.</summary>
    public string Tail(string source) =>
        _tails.TryGetValue(source, out var lines) ? string.Join('\n', lines.Select(line => "  " + line)) : "";

    /// <summary>What a source has written, and what the launcher has said of it, with the time in front.</summary>
    public LogHistory HistoryOf(string source) => _histories.GetOrAdd(source, _ => new());

    public void Dispose()
    {
        foreach (var file in _files.Values)
            file.Value.Dispose();
    }

    private void Remember(string source, string text) => HistoryOf(source).Add($"{clock.GetUtcNow().UtcDateTime:O} {text}");

    // Lazy: two threads may both make an entry, and only one of them may open the file.
    private RotatingFile FileOf(string source) =>
        _files.GetOrAdd(source, name => new(() => new RotatingFile(Path.Combine(folder, name + ".log")))).Value;
}
