using SalesPlatform.Documents;
using Spectre.Console.Rendering;

namespace SalesPlatform.Cli.Display;

/// <summary>Writes what an answer says in the reader's language: its headings and the codes of its states, and of what people wrote in both
/// languages the reader's half. What people and files named otherwise stays as it is.</summary>
internal sealed class ReadersConsole(IAnsiConsole inner, Language language) : IAnsiConsole
{
    private static readonly HashSet<string> OfCodes =
        [
        "Status", "State", "Severity", "Impact", "Likelihood", "Control", "Price", "Condition", "Kind", "Step", "Flag", "Found", "Check",
        "By role",
    ];

    private static readonly HashSet<string> Answers = ["yes", "no"];

    public Profile Profile => inner.Profile;

    public IAnsiConsoleCursor Cursor => inner.Cursor;

    public IAnsiConsoleInput Input => inner.Input;

    public IExclusivityMode ExclusivityMode => inner.ExclusivityMode;

    public RenderPipeline Pipeline => inner.Pipeline;

    public void Clear(bool home) => inner.Clear(home);

    public void WriteAnsi(Action<AnsiWriter> action) => inner.WriteAnsi(action);

    public void Write(IRenderable renderable) => inner.Write(renderable switch
    {
        DataTable table => Of(table),
        PairList list => new PairList([.. list.Pairs.Select(pair => (Of(pair.Name), Cell(pair.Name, pair.Value)))]),
        _ => renderable,
    });

    private DataTable Of(DataTable table)
    {
        var readers = new DataTable([.. table.Columns.Select(column => column with { Heading = Of(column.Heading) })])
        {
            FirstWidth = table.FirstWidth,
        };
        foreach (var row in table.Rows)
            readers.Add(row.Select((cell, i) => table.Columns[i].IsKey ? cell : Cell(table.Columns[i].Heading, cell)));
        return readers;
    }

    private string Cell(string heading, string cell) => OfCodes.Contains(heading) || Answers.Contains(cell) ? Of(cell)
        : TwoLanguages.Shown(cell, language == Language.Chinese);

    private string Of(string english) => Translation.Of(english, language);
}
