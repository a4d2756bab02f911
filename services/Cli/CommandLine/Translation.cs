using System.Reflection;
using System.Text.RegularExpressions;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>The texts of the client in Chinese: a file with a line for each, English and Chinese with a tab between them.</summary>
internal static partial class Translation
{
    private const string Repeatable = " Repeatable.";
    private const string SeveralTimes = " May be given several times.";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Chinese = new(Read);

    /// <summary>A text in a language; one that is not translated stays English.</summary>
    public static string Of(string english, Language language)
    {
        if (language == Language.English)
            return english;
        if (Chinese.Value.TryGetValue(english, out var chinese))
            return chinese;
        // What helpers add to the text of an option.
        var (text, added) = english.EndsWith(Repeatable, StringComparison.Ordinal) ? (english[..^Repeatable.Length], "可重复。")
            : english.EndsWith(SeveralTimes, StringComparison.Ordinal) ? (english[..^SeveralTimes.Length], "可给出多次。")
            : Choice().Match(english) is { Success: true } choice ? (english[..choice.Index], $"可选：{choice.Groups[1].Value}。")
            : (english, "");
        return added.Length > 0 && (text.Length == 0 || Chinese.Value.ContainsKey(text))
            ? (text.Length == 0 ? "" : Chinese.Value[text]) + added : english;
    }

    [GeneratedRegex(@" ?One of (.+)\.$")]
    private static partial Regex Choice();

    private static Dictionary<string, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("SalesPlatform.Cli.zh.tsv")
            ?? throw new InvalidOperationException("zh.tsv is not part of the program.");
        using var reader = new StreamReader(stream);
        var texts = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var english, var chinese])
                texts[english] = chinese;
        }

        return texts;
    }
}
