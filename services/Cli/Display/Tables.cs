using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesPlatform.Cli.Display;

/// <summary>Tables of plain text: what comes from a platform is never read as markup.</summary>
internal static class Tables
{
    /// <summary>A table with these headings. A heading that starts with <c>&gt;</c> is of a column of numbers, set to the right;
    /// one that starts with <c>=</c> is of keys that people copy, which are never broken.</summary>
    public static Table Of(params IReadOnlyList<string> headings)
    {
        // Without vertical lines: five amounts of tens of millions fit beside a name in 80 columns.
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in headings)
        {
            var numbers = heading.StartsWith('>');
            var keys = heading.StartsWith('=');
            table.AddColumn(new TableColumn(new Text(numbers || keys ? heading[1..] : heading))
            {
                Alignment = numbers ? Justify.Right : Justify.Left,
                NoWrap = numbers || keys,
            });
        }

        return table;
    }

    public static Table Row(this Table table, params IEnumerable<string> cells) =>
        table.AddRow(cells.Select(cell => (IRenderable)new Text(Clean(cell))));

    /// <summary>Names and values, one pair a line.</summary>
    public static void Pairs(this IAnsiConsole console, params IReadOnlyList<(string Name, string Value)> pairs)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true }).AddColumn();
        foreach (var (name, value) in pairs)
            grid.AddRow(new Text(name), new Text(Clean(value)));
        console.Write(grid);
    }

    public static void Line(this IAnsiConsole console, string line) => console.WriteLine(Clean(line));

    // A name from a file may hold an escape sequence; a terminal must not obey it.
    internal static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '�' : c));
}
