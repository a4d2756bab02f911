using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesPlatform.AppHost.Output;

/// <summary>The launcher's terminal: each line with the name and colour of what it is from.</summary>
internal sealed class ConsoleLog
{
    private const int PrefixWidth = 20; // The longest name of a service, and a space.
    private static readonly Color[] Colors =
        [Color.Aqua, Color.Lime, Color.Yellow, Color.Fuchsia, Color.DodgerBlue1, Color.Orange1, Color.Green];

    // What servers write is for their log files, apart from what went wrong.
    private static readonly string[] Quiet = ["postgres", "rabbitmq", "epmd", "apt", "dashboard"];
    private static readonly string[] Alarming = ["ERROR", "FATAL", "PANIC", "[error]", "[critical]"];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Color> _colors = [];
    private bool _gone;

    public void Write(LogLine line)
    {
        if (line.Kind is LogKind.Process && Quiet.Contains(line.Source) && !IsAlarming(line.Text))
            return;
        lock (_lock)
        {
            if (!_colors.TryGetValue(line.Source, out var color))
                _colors[line.Source] = color = Colors[_colors.Count % Colors.Length];
            Put(new Text(line.Source.PadRight(PrefixWidth) + "| ", color));
            Put(new Text(""), line.Text);
        }
    }

    /// <summary>A line as it is. Rendered, it would be wrapped at the terminal's width.</summary>
    public void Line(string text)
    {
        lock (_lock)
            Put(new Text(""), text);
    }

    public void Note(string text)
    {
        lock (_lock)
            Put(new Text(text, new Style(decoration: Decoration.Bold)), "");
    }

    public void Show(IRenderable content)
    {
        lock (_lock)
            Put(content, "");
    }

    /// <summary>PostgreSQL calls it fatal, for the session, when the launcher asks too early whether it is up.</summary>
    private static bool IsAlarming(string text) =>
        Alarming.Any(text.Contains) && !text.EndsWith("the database system is starting up", StringComparison.Ordinal);

    /// <summary>A terminal that was closed is no reason to stop half-way: the log files go on, and so does the ordered stop.</summary>
    private void Put(IRenderable content, string? rest = null)
    {
        if (_gone)
            return;
        try
        {
            AnsiConsole.Write(content);
            if (rest is not null)
                AnsiConsole.Profile.Out.Writer.WriteLine(rest);
        }
        catch (IOException)
        {
            _gone = true;
        }
    }
}
