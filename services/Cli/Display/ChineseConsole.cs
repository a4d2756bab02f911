using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Documents;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesPlatform.Cli.Display;

/// <summary>Writes what an answer says with its headings, and the codes of its states, in Chinese. What people and files named stays as it
/// is.</summary>
internal sealed class ChineseConsole(IAnsiConsole inner) : IAnsiConsole
{
    private static readonly HashSet<string> OfCodes =
        ["Status", "State", "Severity", "Impact", "Control", "For a", "Drafted every", "Found"];

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
        DataTable table => Chinese(table),
        PairList list => new PairList([.. list.Pairs.Select(pair => (Of(pair.Name), Cell(pair.Name, pair.Value)))]),
        _ => renderable,
    });

    private static DataTable Chinese(DataTable table)
    {
        var chinese = new DataTable([.. table.Columns.Select(column => column with { Heading = Of(column.Heading) })])
        {
            FirstWidth = table.FirstWidth,
        };
        foreach (var row in table.Rows)
            chinese.Add(row.Select((cell, i) => Cell(table.Columns[i].Heading, cell)));
        return chinese;
    }

    private static string Cell(string heading, string cell) => OfCodes.Contains(heading) || Answers.Contains(cell) ? Of(cell) : cell;

    private static string Of(string english) => Translation.Of(english, Language.Chinese);
}
