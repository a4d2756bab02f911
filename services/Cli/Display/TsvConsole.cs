using Spectre.Console.Rendering;

namespace SalesPlatform.Cli.Display;

/// <summary>Writes the tables of an answer as tab-separated values, headings first, and leaves the rest of it out.</summary>
internal sealed class TsvConsole(IAnsiConsole inner, TextWriter writer) : IAnsiConsole
{
    public Profile Profile => inner.Profile;

    public IAnsiConsoleCursor Cursor => inner.Cursor;

    public IAnsiConsoleInput Input => inner.Input;

    public IExclusivityMode ExclusivityMode => inner.ExclusivityMode;

    public RenderPipeline Pipeline => inner.Pipeline;

    /// <summary>Tables written so far.</summary>
    public int Tables { get; private set; }

    public void Clear(bool home) => inner.Clear(home);

    public void WriteAnsi(Action<AnsiWriter> action) => inner.WriteAnsi(action);

    public void Write(IRenderable renderable)
    {
        if (renderable is not DataTable table)
            return;
        // Tables of different columns are told apart by an empty line.
        if (Tables++ > 0)
            writer.WriteLine();
        foreach (var row in table.Rows.Prepend([.. table.Columns.Select(column => column.Heading)]))
            writer.WriteLine(string.Join('\t', row.Select(cell => cell.Replace('\t', ' ').Replace('\n', ' '))));
    }
}
