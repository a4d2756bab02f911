using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SalesPlatform.Due;

/// <summary>A Chinese sentence: of what people wrote in both languages, and of names, it takes the Chinese half.</summary>
[InterpolatedStringHandler]
public readonly struct ChineseSentence
{
    private readonly StringBuilder _said;

    public ChineseSentence(int literalLength, int formattedCount) => _said = new StringBuilder(literalLength + 16 * formattedCount);

    private ChineseSentence(string said) => _said = new StringBuilder(said);

    public static implicit operator ChineseSentence(string said) => new(said);

    public void AppendLiteral(string value) => _said.Append(value);

    public void AppendFormatted(object? value, string? format = null) => _said.Append(Sentence.Part(value, format, inChinese: true));

    public override string ToString() => $"{_said}";
}

/// <summary>An English sentence: of what people wrote in both languages, and of names, it takes the English half.</summary>
[InterpolatedStringHandler]
public readonly struct EnglishSentence
{
    private readonly StringBuilder _said;

    public EnglishSentence(int literalLength, int formattedCount) => _said = new StringBuilder(literalLength + 16 * formattedCount);

    private EnglishSentence(string said) => _said = new StringBuilder(said);

    public static implicit operator EnglishSentence(string said) => new(said);

    public void AppendLiteral(string value) => _said.Append(value);

    public void AppendFormatted(object? value, string? format = null) => _said.Append(Sentence.Part(value, format, inChinese: false));

    public override string ToString() => $"{_said}";
}

internal static class Sentence
{
    public static string Part(object? value, string? format, bool inChinese) => value switch
    {
        DueName name => inChinese ? name.Zh : name.En,
        IFormattable number => number.ToString(format, CultureInfo.InvariantCulture),
        _ => TwoLanguages.Shown($"{value}", inChinese),
    };
}
