using System.Globalization;
using System.Text;
using System.Xml;

namespace SalesPlatform.Documents.Reading;

internal sealed class Reader
{
    public const string Unknown = Shown.Unknown;

    private readonly Dictionary<string, string> _wordings;
    private readonly TimeZoneInfo _zone;

    public Reader(DocumentContent content, DeliverableVersion? version, Language language)
    {
        (Content, Version, Language) = (content, version, language);
        IsChinese = language == Language.Chinese;
        Labels = IsChinese ? Labels.Chinese : Labels.English;
        _wordings = content.Wordings.ToDictionary(wording => wording.Key, wording => IsChinese ? wording.Zh : wording.En);
        _zone = TimeZoneInfo.TryFindSystemTimeZoneById(content.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
    }

    public DocumentContent Content { get; }

    public DeliverableVersion? Version { get; }

    public Language Language { get; }

    public bool IsChinese { get; }

    public Labels Labels { get; }

    public string ZoneName => _zone.Id;

    public string Title => Text(Content.Title);

    public string TeamName => Content.TeamTitle is { } title ? Text(title) :
        Clean(Content.TeamName.Length > 0 && Content.TeamName != Content.Team ? $"{Content.TeamName} ({Content.Team})" : Content.Team);

    public string SubjectName => Content.SubjectTitle is { } title ? Text(title)
        : Clean(Content.SubjectName.Length > 0 ? Content.SubjectName : Content.Subject);

    public string Period
    {
        get
        {
            if (Content.Period.Length == 0)
                return "";
            return Content.From.TryToDay(out var from) && Content.Until.TryToDay(out var until)
                ? $"{PeriodName(Content.Period)} ({Day(from, isShort: true)} – {Day(until.AddDays(-1), isShort: true)})"
                : PeriodName(Content.Period);
        }
    }

    public string Text(Text? text)
    {
        if (text is null)
            return "";
        if (text.Key.Length == 0)
            return Clean((IsChinese ? text.Zh : text.En) is { Length: > 0 } own ? own : text.Literal);
        var wording = _wordings.GetValueOrDefault(text.Key)
            ?? throw new InvalidDataException($"The document lacks its wording '{text.Key}'.");
        return Clean(Filled(wording, text.Arguments));
    }

    public string Inline(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.Date => value.Date.TryToDay(out var day) ? Day(day, isShort: false) : Unknown,
        Value.KindOneofCase.Money => Money(value.Money.ToAmount(), value.Money.CurrencyCode, value.Change),
        _ => Cell(value, decimals: null),
    };

    /// <param name="decimals">Of an amount or a percentage; null shows them where there are any.</param>
    public string Cell(Value? value, int? decimals) => value?.KindCase switch
    {
        Value.KindOneofCase.Text => Text(value.Text) is { Length: > 0 } text ? text : Unknown,
        Value.KindOneofCase.List => value.List.Texts.Count == 0
            ? Unknown : string.Join(IsChinese ? "、" : ", ", value.List.Texts.Select(Text)),
        Value.KindOneofCase.Money => Amount(value.Money.ToAmount(), value.Money.CurrencyCode, decimals, value.Change),
        Value.KindOneofCase.Number => value.Number.TryToDecimal(out var number) ? Shown.Mean(number) : Unknown,
        Value.KindOneofCase.Ratio => value.Ratio.TryToDecimal(out var ratio) ? Percent(ratio, decimals, value.Change) : Unknown,
        Value.KindOneofCase.Points => value.Points.TryToDecimal(out var points) ? Shown.Points(points, IsChinese) : Unknown,
        Value.KindOneofCase.Date => value.Date.TryToDay(out var day) ? Day(day, isShort: true) : Unknown,
        Value.KindOneofCase.Month => value.Month.TryToDay(out var month)
            ? month.ToString(IsChinese ? "yyyy年M月" : "MMM yyyy", CultureInfo.InvariantCulture) : Unknown,
        Value.KindOneofCase.Instant => Instant(value.Instant.ToDateTimeOffset()),
        Value.KindOneofCase.Period => PeriodName(value.Period),
        Value.KindOneofCase.Count => Format(value.Count, "#,##0"),
        Value.KindOneofCase.Minutes => value.Minutes.TryToDecimal(out var minutes) ? Shown.Duration(minutes, IsChinese) : Unknown,
        _ => Unknown,
    };

    public string Money(decimal amount, string currency, bool isChange = false)
    {
        var number = Amount(amount, currency, null, isChange);
        if (!IsChinese)
            return $"{currency} {number}";
        // The sign of a currency stands between the sign of the number and its digits.
        var signs = number[0] is '+' or '−' ? 1 : 0;
        return currency == "CNY" ? $"{number[..signs]}¥{number[signs..]}" : $"{number} {CurrencyName(currency)}";
    }

    public string CurrencyName(string currency) => !IsChinese ? currency : currency switch
    {
        "CNY" => "人民币元",
        "USD" => "美元",
        "EUR" => "欧元",
        "GBP" => "英镑",
        "JPY" => "日元",
        "HKD" => "港元",
        _ => currency,
    };

    public string Instant(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, _zone);
        return $"{Day(DateOnly.FromDateTime(local.DateTime), isShort: false)} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    public string Day(DateOnly day, bool isShort) => (IsChinese, isShort) switch
    {
        (true, true) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (true, false) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        (false, true) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        (false, false) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>A second decimal where the value has it: 89.96 % is never shown as 90.0 %. A column has as many as its most exact
    /// value.</summary>
    public static string Percent(decimal ratio, int? decimals, bool isChange = false)
    {
        var format = decimals switch { 1 => "#,##0.0", 2 => "#,##0.00", _ => "#,##0.0#" };
        return (isChange ? Shown.Change(ratio * 100, format) : Format(ratio * 100, format)) + "%";
    }

    public static string Format(decimal number, string format) => Shown.Number(number, format);

    /// <summary>Without what XML cannot carry: a name from a file may hold control characters.</summary>
    public static string Clean(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
            ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    public string PeriodName(string label)
    {
        if (!Contracts.Period.TryParse(label, out var period))
            return Clean(label);
        return (IsChinese, period.Grain) switch
        {
            (true, Grain.Year) => $"{period.FiscalYear}财年",
            (true, Grain.Quarter) => $"{period.FiscalYear}财年第{period.Number}季度",
            (true, _) => $"{period.FiscalYear}财年第{period.Number}月",
            (false, Grain.Year) => $"FY{period.FiscalYear}",
            (false, Grain.Quarter) => $"FY{period.FiscalYear} Q{period.Number}",
            _ => $"FY{period.FiscalYear} M{period.Number:00}",
        };
    }

    private static string Amount(decimal amount, string currency, int? decimals, bool isChange) =>
        (isChange, (decimals ?? (amount == decimal.Truncate(amount) ? 0 : 1)) == 0) switch
        {
            (true, true) => Shown.Change(amount, "#,##0"),
            (true, false) => Shown.AmountChange(amount, currency),
            (false, true) => Shown.WholeAmount(amount),
            (false, false) => Shown.Amount(amount, currency),
        };

    private string Filled(string wording, Google.Protobuf.Collections.RepeatedField<Value> arguments)
    {
        var filled = new StringBuilder();
        for (var at = 0; at < wording.Length; at++)
        {
            var end = wording[at] == '{' ? wording.IndexOf('}', at) : -1;
            if (end > 0 && Placed(wording[(at + 1)..end].Split('|'), arguments) is { } text)
            {
                filled.Append(text);
                at = end;
            }
            else
            {
                filled.Append(wording[at]);
            }
        }

        return filled.ToString();
    }

    private string? Placed(string[] parts, Google.Protobuf.Collections.RepeatedField<Value> arguments) =>
        !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= arguments.Count ? null
        : parts.Length switch
        {
            1 => Inline(arguments[number]),
            3 => arguments[number] is { KindCase: Value.KindOneofCase.Count, Count: 1 } ? parts[1] : parts[2],
            _ => null,
        };
}
