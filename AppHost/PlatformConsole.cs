using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesPlatform.AppHost;

/// <summary>
/// The terminal: a few lines that say what happens, and of what processes write only what went wrong. All of it is in log files, one for
/// each process.
/// </summary>
internal sealed class PlatformConsole(string folder, TimeProvider clock, bool shown) : IDisposable
{
    private const int PrefixWidth = 20; // The longest name of a service, and a space.
    private const int TailLines = 40;
    private const string Own = "apphost";

    // As services, PostgreSQL and RabbitMQ mark them.
    private static readonly string[] Alarming = ["warn: ", "fail: ", "crit: ", "ERROR: ", "FATAL: ", "PANIC: ", "[error]", "[critical]"];

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, Lazy<RotatingFile>> _files = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _tails = [];
    private readonly ConcurrentDictionary<string, string> _alarms = [];
    private bool _gone = !shown;

    public void Write(string source, string text)
    {
        FileOf(source).WriteLine(text);
        var tail = _tails.GetOrAdd(source, _ => []);
        tail.Enqueue(text);
        while (tail.Count > TailLines)
            tail.TryDequeue(out _);
        if (!IsAlarming(text))
            return;
        // What is tried again every second fails every second: said once, until the process says something else of the kind.
        var alarm = WithoutTime(text);
        if (_alarms.GetValueOrDefault(source) != alarm)
            Put(source, _alarms[source] = alarm);
    }

    public void Say(string source, string text)
    {
        FileOf(Own).WriteLine($"{clock.GetUtcNow():O} {source}: {text}");
        Put(source, text);
    }

    /// <summary>A line as it is. Rendered, it would be wrapped at the terminal's width.</summary>
    public void Line(string text) => Put(new Text(""), text);

    public void Note(string text)
    {
        FileOf(Own).WriteLine($"{clock.GetUtcNow():O} {text}");
        Put(new Text(text, new Style(decoration: Decoration.Bold)), "");
    }

    public void Show(IRenderable content) => Put(content, "");

    public string Tail(string source) =>
        _tails.TryGetValue(source, out var lines) ? string.Join('\n', lines.Select(line => "  " + line)) : "";

    public void Dispose()
    {
        foreach (var file in _files.Values)
            file.Value.Dispose();
    }

    private void Put(string source, string text) => Put(new Text(source.PadRight(PrefixWidth) + "| ", Color.Aqua), text);

    /// <summary>A terminal that was closed is no reason to stop half-way: the log files go on, and so does the ordered stop.</summary>
    private void Put(IRenderable content, string rest)
    {
        lock (_lock)
        {
            if (_gone)
                return;
            try
            {
                AnsiConsole.Write(content);
                AnsiConsole.Profile.Out.Writer.WriteLine(rest);
            }
            catch (IOException)
            {
                _gone = true;
            }
        }
    }

    /// <summary>PostgreSQL calls it fatal, for the session, when it is asked too early whether it is up, and when it ends with sessions
    /// open.</summary>
    private static bool IsAlarming(string text) => Alarming.Any(text.Contains)
        && !text.EndsWith("the database system is starting up", StringComparison.Ordinal)
        && !text.Contains("terminating connection due to administrator command", StringComparison.Ordinal);

    /// <summary>Aspire puts the time in front of each line; on a terminal it is now.</summary>
    private static string WithoutTime(string text) =>
        text.IndexOf(' ') is > 0 and var end && DateTime.TryParse(text[..end], out _) ? text[(end + 1)..] : text;

    // Lazy: two threads may both make an entry, and only one of them may open the file.
    private RotatingFile FileOf(string source) =>
        _files.GetOrAdd(source, name => new(() => new RotatingFile(Path.Combine(folder, name + ".log")))).Value;
}

internal sealed class ConsoleLoggerProvider(PlatformConsole console) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            console.Say("aspire", exception is null ? formatter(state, exception) : $"{formatter(state, exception)}: {exception.Message}");
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Dispose() => GC.SuppressFinalize(this);
}
