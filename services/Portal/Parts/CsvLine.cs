using System.Text;

namespace SalesPlatform.Portal.Parts;

/// <summary>A cell is mended without touching its neighbours.</summary>
internal static class CsvLine
{
    public static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The one the header has most of.</summary>
    public static char SeparatorOf(string header) => Separators.MaxBy(separator => header.Count(letter => letter == separator));

    public static IReadOnlyList<string> Split(string line, char separator)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (quoted && letter == '"' && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (letter == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (letter == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }

    public static string Join(IEnumerable<string> cells, char separator) => string.Join(separator, cells.Select(cell =>
        Quoted(cell, separator)));

    private static string Quoted(string cell, char separator) =>
        cell.Contains(separator) || cell.Contains('"') || cell.Contains('\n') ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
