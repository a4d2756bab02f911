using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
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
    public static Value AsChange(Value value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.KindCase == Value.KindOneofCase.None ? value : new Value(value) { Change = true };
    }

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

    /// <summary>The same in both languages.</summary>
    public static Text Literal(string text) => new() { Literal = text };

    /// <summary>What people wrote, in their words; null where nobody wrote anything.</summary>
    public static Text? Words(params IEnumerable<string?> written)
    {
        var said = written.OfType<string>().Where(text => text.Length > 0).Select(text => text.TrimEnd('.', '。', ' ')).ToList();
        return said.Count == 0 ? null : Literal(string.Join("; ", said));
    }
}
