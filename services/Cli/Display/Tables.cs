namespace SalesPlatform.Cli.Display;

/// <summary>Tables of plain text: what comes from a platform is never read as markup.</summary>
internal static class Tables
{
    /// <summary>A table with these headings. A heading that starts with <c>&gt;</c> is of a column of numbers, set to the right;
    /// one that starts with <c>=</c> is of keys that people copy, which are never broken.</summary>
    public static DataTable Of(params IReadOnlyList<string> headings) =>
        new([.. headings.Select(heading => new DataColumn(heading.TrimStart('>', '='), heading.StartsWith('>'), heading.StartsWith('=')))]);

    public static DataTable Row(this DataTable table, params IEnumerable<string> cells) => table.Add(cells.Select(Clean));

    /// <summary>Names and values, one pair a line.</summary>
    public static void Pairs(this IAnsiConsole console, params IReadOnlyList<(string Name, string Value)> pairs) =>
        console.Write(new PairList([.. pairs.Select(pair => (pair.Name, Clean(pair.Value)))]));

    public static void Line(this IAnsiConsole console, Sentence line) => console.Line(line.ToString());

    public static void Line(this IAnsiConsole console, string line) => console.WriteLine(Clean(line));

    // A name from a file may hold an escape sequence; a terminal must not obey it.
    internal static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '�' : c));
}
