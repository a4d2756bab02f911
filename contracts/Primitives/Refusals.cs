using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace SalesPlatform.Contracts;

/// <summary>What refusals say in Chinese. A service refuses with a stable code and an English sentence; the code is looked up in
/// <c>refusals.zh.tsv</c>.</summary>
public static partial class Refusals
{
    private static readonly Lazy<FrozenDictionary<string, string>> Chinese = new(Read);

    public static IReadOnlyCollection<string> Codes => Chinese.Value.Keys;

    /// <summary>Holds wherever the code is used, so it names no amount, person or day. Null for a code that this version does not
    /// know.</summary>
    /// <param name="code">Of <c>google.rpc.ErrorInfo</c>, of a violation of a field, or of a row of a file.</param>
    public static string? InChinese(string? code) => code is null ? null : Chinese.Value.GetValueOrDefault(code);

    /// <summary>The sentence of the code, and behind it in parentheses the service's own where that tells more. The service's alone for a
    /// code that this version does not know.</summary>
    /// <param name="code">See <see cref="InChinese(string)"/>.</param>
    /// <param name="english">What the service said.</param>
    /// <param name="field">The field it is about, whose name alone is no detail.</param>
    public static string InChinese(string? code, string english, string field = "")
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(field);
        return InChinese(code) is not { } chinese ? english
            : english.Length > 0 && HasDetails(WithoutName(english, field)) ? $"{chinese}（{english}）" : chinese;
    }

    private static bool HasDetails(string english) => Detail().IsMatch(CommonWords().Replace(english, ""));

    private static string WithoutName(string english, string field) =>
        field.Length > 0 && english.StartsWith($"{field} ", StringComparison.Ordinal) ? $"It {english[(field.Length + 1)..]}" : english;

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("SalesPlatform.Contracts.refusals.zh.tsv")
            ?? throw new InvalidOperationException("refusals.zh.tsv is not part of the contracts.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToFrozenDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
    }

    // A number, a quotation, a login, a key, a name in either script, or a sentence that begins with one in lower case.
    [GeneratedRegex(@"\d|(?<!\w)['""“]|[a-z]\.[a-z]|[a-z]{3}-[a-z]|\p{IsCJKUnifiedIdeographs}|\A\p{Ll}|(?<=[^.:?!] )\p{Lu}")]
    private static partial Regex Detail();

    // Written with capitals or digits, and the same in every such sentence.
    [GeneratedRegex(@"\b(?:HR|KPI|GUID|NUL|IANA|R&D|ISO 4217|UTF-16)\b")]
    private static partial Regex CommonWords();
}
