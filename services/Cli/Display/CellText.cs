using System.Text;
using Spectre.Console.Rendering;

namespace SalesPlatform.Cli.Display;

/// <summary>Texts in cells, measured as a terminal shows them: a Chinese character takes two columns.</summary>
internal static class CellText
{
    // The first of the wide scripts; between two of their characters a line may end.
    private const char FirstWide = '\u2E80';
    private const int LongestWideWord = 8;

    /// <summary>Columns of the widest line of a text.</summary>
    public static int Width(string text) => text.Split('\n').Max(line => new Segment(line).CellCount());

    /// <summary>Columns of the longest piece that a line cannot end in.</summary>
    public static int LongestWord(string text) => Pieces(text).Select(piece => Width(piece.TrimEnd(' '))).DefaultIfEmpty(0).Max();

    /// <summary>A text filled up with spaces.</summary>
    public static string Pad(string text, int width, bool toTheRight)
    {
        var fill = new string(' ', Math.Max(0, width - Width(text)));
        return toTheRight ? fill + text : text + fill;
    }

    /// <summary>A text in lines of a width, broken between words; a piece that is wider has a line of its own.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        if (Width(text) <= width)
            return text.Split('\n');
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var piece in Pieces(paragraph))
            {
                if (line.Length > 0 && Width((line + piece).TrimEnd(' ')) > width)
                {
                    lines.Add(line.TrimEnd(' '));
                    line = "";
                }

                line += piece;
            }

            lines.Add(line.TrimEnd(' '));
        }

        return lines;
    }

    /// <summary>A name with its value, which goes on below itself where it is long.</summary>
    public static IEnumerable<string> Pair(string name, string value, int names, int maxWidth)
    {
        var lines = Wrap(value, Math.Max(1, maxWidth - names - 2));
        return lines.Select((line, i) => $"{Pad(i == 0 ? name : "", names, toTheRight: false)}  {line}".TrimEnd());
    }

    // A word with the spaces behind it: also a few characters of a wide script, which are a word to their readers; of a sentence in it,
    // each character.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (piece.Length > 0
                && (text[i - 1] == ' ' ? text[i] != ' ' : IsWide(text[i - 1]) != IsWide(text[i]) && text[i] != ' '
                    || IsInSentence(text, i)))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(text[i]);
        }

        if (piece.Length > 0)
            yield return piece.ToString();
    }

    private static bool IsWide(char c) => c >= FirstWide;

    private static bool IsInSentence(string text, int at)
    {
        if (!IsWide(text[at]) || !IsWide(text[at - 1]))
            return false;
        var (first, last) = (at, at);
        while (first > 0 && IsWide(text[first - 1]))
            first--;
        while (last + 1 < text.Length && IsWide(text[last + 1]))
            last++;
        return last - first + 1 > LongestWideWord;
    }
}
