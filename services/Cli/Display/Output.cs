using System.Text.Encodings.Web;
using System.Text.Json;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Display;

/// <summary>Where answers go: one JSON object for programs, or tables for people.</summary>
internal sealed class Output(CliHost host, GlobalOptions options)
{
    // A pipe has no width: what reads it wants rows whole.
    private const int Unbounded = 100_000;

    private readonly bool _json = options.Json;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // Names of people and customers stay readable; nothing renders this as HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public bool IsJson => _json;

    /// <param name="shape">What programs get: its property names are a contract.</param>
    public void Show(object shape, Action<IAnsiConsole> people)
    {
        if (_json)
            host.Out.WriteLine(JsonSerializer.Serialize(shape, Format));
        else if (options.Tsv)
            ShowTsv(people);
        else
            people(InReadersLanguage(ConsoleOn(host.Out, host.OutIsTerminal)));
    }

    private void ShowTsv(Action<IAnsiConsole> people)
    {
        var console = new TsvConsole(ConsoleOn(host.Out, terminal: false), host.Out);
        // For programs, which read the same words whoever runs them.
        var spoken = Languages.Spoken;
        Languages.Speak(Language.English);
        people(console);
        Languages.Speak(spoken);
        if (console.Tables == 0)
            throw new CliException("This answer has no table: leave out --tsv, or take --json.") { Exit = ExitCodes.Usage };
    }

    /// <summary>Shows lines that are never wrapped or cut: people copy what stands in them.</summary>
    public void ShowLines(object shape, IEnumerable<string> lines)
    {
        if (_json)
        {
            host.Out.WriteLine(JsonSerializer.Serialize(shape, Format));
            return;
        }

        foreach (var line in lines)
            host.Out.WriteLine(Tables.Clean(line));
    }

    /// <summary>Shows a text that must not be wrapped, because it is copied or piped.</summary>
    public void ShowRaw(object shape, string text) => host.Out.WriteLine(_json ? JsonSerializer.Serialize(shape, Format) : text);

    public void Note(Sentence line) => Note(line.ToString());

    /// <summary>Shows a line to people; programs have it in their JSON.</summary>
    public void Note(string line)
    {
        if (!_json)
            host.Error.WriteLine(line);
    }

    /// <summary>Runs an upload, with a bar on the error stream when somebody watches it.</summary>
    /// <param name="what">What is uploaded.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="work">The upload; told where to report bytes and rows.</param>
    public async Task<T> WithProgressAsync<T>(string what, long bytes, Func<Action<long, long>, Task<T>> work)
    {
        if (_json || !host.ErrorIsTerminal || host.NoColour)
            return await work((_, _) => { });
        return await ConsoleOn(host.Error, terminal: true).Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(what), maxValue: Math.Max(bytes, 1));
                return work((bytesRead, rows) =>
                {
                    bar.Value = bytesRead;
                    bar.Description = Markup.Escape(Say($"{what}: {Formats.Bytes(bytesRead)}, {Formats.Count(rows)} rows"));
                });
            });
    }

    /// <summary>Runs a work of several steps, with a bar on the error stream when somebody watches it and a line for each step
    /// otherwise.</summary>
    /// <param name="what">What is done.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="work">The work; told where to report how many steps are over and what comes next.</param>
    public async Task<T> WithStepsAsync<T>(string what, int steps, Func<Action<int, string>, Task<T>> work)
    {
        if (_json || !host.ErrorIsTerminal || host.NoColour)
            return await work((_, next) => Note($"{what}: {next}"));
        return await ConsoleOn(host.Error, terminal: true).Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask(Markup.Escape(what), maxValue: steps);
                return work((over, next) =>
                {
                    bar.Value = over;
                    bar.Description = Markup.Escape($"{what}: {next}");
                });
            });
    }

    private ReadersConsole InReadersLanguage(IAnsiConsole console) => new(console, Languages.Of(options.Lang, host));

    private IAnsiConsole ConsoleOn(TextWriter writer, bool terminal)
    {
        var plain = !terminal || host.NoColour;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Profile.Width = terminal ? host.Width : Unbounded;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
