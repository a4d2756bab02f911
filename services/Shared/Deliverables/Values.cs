using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Deliverables;

/// <summary>Typed values of a document. What is unknown (null) stays unknown: it is shown as a dash and never as zero.</summary>
public static partial class Values
{
    public static Value Unknown => new();

    public static Value Money(decimal? amount, string currency) =>
        amount is { } known ? new Value { Money = Currency.Of(currency).Round(known).ToMoney(currency) } : Unknown;

    /// <summary>An amount that tells a change: shown with its sign.</summary>
    public static Value Change(decimal? amount, string currency) => AsChange(Money(amount, currency));

    /// <summary>A ratio that tells a change: shown with its sign.</summary>
    public static Value RatioChange(decimal? ratio) => AsChange(Ratio(ratio));

    /// <summary>A value as one that tells a change.</summary>
    public static Value AsChange(Value value) => value.KindCase == Value.KindOneofCase.None ? value : new Value(value) { Change = true };

    public static Value Number(decimal? number) => number is { } known ? new Value { Number = known.ToExact() } : Unknown;

    /// <summary>A ratio: 0.125 for 12.5 %.</summary>
    public static Value Ratio(decimal? ratio) => ratio is { } known ? new Value { Ratio = known.ToExact() } : Unknown;

    /// <summary>A difference of two percentages.</summary>
    public static Value Points(decimal? points) => points is { } known ? new Value { Points = known.ToExact() } : Unknown;

    public static Value Day(DateOnly? day) => day is { } known ? new Value { Date = known.ToDate() } : Unknown;

    /// <summary>A calendar month, by any of its days.</summary>
    public static Value Month(DateOnly day) => new() { Month = new DateOnly(day.Year, day.Month, 1).ToDate() };

    public static Value Instant(DateTimeOffset? instant) => instant is { } known ? new Value { Instant = known.ToTimestamp() } : Unknown;

    public static Value Of(Period period) => new() { Period = $"{period}" };

    public static Value Count(long count) => new() { Count = count };

    /// <summary>Business minutes.</summary>
    public static Value Minutes(decimal? minutes) => minutes is { } known ? new Value { Minutes = known.ToExact() } : Unknown;

    public static Value Of(Text text) => new() { Text = text };

    /// <summary>A name or somebody's own words; unknown when empty.</summary>
    public static Value Name(string? name) => string.IsNullOrEmpty(name) ? Unknown : new Value { Text = Literal(name) };

    /// <summary>Somebody by their login, told as a name: lin.jing is Lin Jing. What is no login stands as it is.</summary>
    public static Value Person(string? login) => Name(PersonOf(login));

    public static string PersonOf(string? login) => login is null ? "" : !Login().IsMatch(login) ? login
        : string.Join(' ', login.Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    [GeneratedRegex(@"^[a-z]+(\.[a-z]+)+$")]
    private static partial Regex Login();

    public static Value Names(params IEnumerable<string> names) => List(names.Select(Literal));

    public static Value List(params IEnumerable<Text> texts) => new() { List = new TextList { Texts = { texts } } };

    /// <summary>The same in both languages, unless it was written in both.</summary>
    public static Text Literal(string text) => TwoLanguages.TryParse(text, out var zh, out var en)
        ? new Text { Literal = text, Zh = zh, En = en } : new Text { Literal = text };

    /// <summary>What people wrote, in their words; null where nobody wrote anything.</summary>
    public static Text? Words(params IEnumerable<string?> written) =>
        Words(written.OfType<string>().Where(text => text.Length > 0).Select(Literal));

    /// <summary>The same of texts that have their languages already; each a literal.</summary>
    public static Text? Words(IEnumerable<Text> literals)
    {
        var said = literals.ToList();
        if (said.Count == 0)
            return null;
        var words = new Text { Literal = Joined(said, text => text.Literal, "; ") };
        if (said.Any(text => text.Zh.Length > 0))
            (words.Zh, words.En) = (Joined(said, InChinese, "；"), Joined(said, InEnglish, "; "));
        return words;
    }

    /// <summary>Several texts that stand in one: a source with its quote.</summary>
    public static Text Together(params IEnumerable<string> parts)
    {
        var said = parts.Where(part => part.Length > 0).Select(Literal).ToList();
        var whole = new Text { Literal = string.Join(": ", said.Select(text => text.Literal)) };
        if (said.Any(text => text.Zh.Length > 0))
            (whole.Zh, whole.En) = (string.Join("：", said.Select(InChinese)), string.Join(": ", said.Select(InEnglish)));
        return whole;
    }

    private static string InChinese(Text text) => text.Zh.Length > 0 ? text.Zh : text.Literal;

    private static string InEnglish(Text text) => text.En.Length > 0 ? text.En : text.Literal;

    private static string Joined(IEnumerable<Text> said, Func<Text, string> of, string between) =>
        string.Join(between, said.Select(text => of(text).TrimEnd('.', '。', ' ')));
}
