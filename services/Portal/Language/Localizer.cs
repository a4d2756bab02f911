using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;

namespace SalesPlatform.Portal.Language;

/// <summary>The reader's language: words, numbers and dates.</summary>
internal sealed class Localizer
{
    /// <summary>Where radicals, ideographs and full-width signs begin.</summary>
    private const char FirstChinese = '\u2E80';

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public bool IsChinese { get; set; }

    /// <summary>The company's, once it is known; instants are shown in it.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    public CultureInfo Culture => IsChinese ? Chinese : English;

    /// <summary>BCP 47, for the page.</summary>
    public string Tag => IsChinese ? "zh-CN" : "en";

    /// <summary>One of two wordings, written side by side where they are used, so that neither is forgotten.</summary>
    public string this[string english, string chinese] => IsChinese ? chinese : english;

    public string Of(Wording wording) => IsChinese ? wording.Chinese : wording.English;

    /// <summary>An amount for a glance: 万 and 亿, or thousands and millions.</summary>
    public string Short(decimal amount)
    {
        var size = Math.Abs(amount);
        return IsChinese
            ? size switch
            {
                >= 100_000_000m => Scaled(amount, 100_000_000m, "亿", "#,##0.00"),
                >= 10_000m => Scaled(amount, 10_000m, "万", size >= 10_000_000m ? "#,##0" : "#,##0.0"),
                _ => Plain(amount, "#,##0"),
            }
            : size switch
            {
                >= 1_000_000m => Scaled(amount, 1_000_000m, "M", "#,##0.00"),
                >= 10_000m => Scaled(amount, 1_000m, "k", "#,##0"),
                _ => Plain(amount, "#,##0"),
            };
    }

    /// <summary>An amount in full, with its currency's minor units.</summary>
    public string Amount(decimal amount, string currency) => $"{currency} {Plain(amount, "#,##0" + Decimals(currency))}".TrimStart();

    public string Number(decimal number, int decimals = 0) => Plain(number, decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals));

    /// <summary>With the decimals it has, and no others.</summary>
    public string Exactly(decimal number) => Plain(number, "#,##0.##########");

    /// <summary>0.875 is 87.50 %.</summary>
    public string Percent(decimal ratio, int decimals = 2) => Number(ratio * 100, decimals) + " %";

    /// <summary>With its sign, printed also above zero.</summary>
    public string SignedPercent(decimal ratio, int decimals = 2) => Sign(ratio) + Number(Math.Abs(ratio) * 100, decimals) + " %";

    public string SignedShort(decimal amount) => Sign(amount) + Short(Math.Abs(amount));

    public string Signed(decimal number, int decimals = 1) => Sign(number) + Number(Math.Abs(number), decimals);

    public string Day(DateOnly day) => IsChinese ? day.ToString("yyyy年M月d日", Chinese) : day.ToString("d MMM yyyy", English);

    public string Day(Google.Type.Date? day) => day is null ? "–" : Day(day.ToDay());

    /// <summary>Without the year, for a chart or a short list.</summary>
    public string ShortDay(DateOnly day) => IsChinese ? day.ToString("M月d日", Chinese) : day.ToString("d MMM", English);

    public string Instant(Timestamp? at) => at is null ? "–" : Instant(at.ToDateTimeOffset());

    public string Instant(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>FY2027-Q1 is FY2027 Q1 or 2027财年第1季度.</summary>
    public string PeriodName(string label) => Period.TryParse(label, out var period) ? Name(period) : label;

    public string Name(Period period) => (period.Grain, IsChinese) switch
    {
        (Grain.Year, true) => $"{period.FiscalYear}财年",
        (Grain.Quarter, true) => $"{period.FiscalYear}财年第{period.Number}季度",
        (Grain.Month, true) => $"{period.FiscalYear}财年{period.Number}月",
        (Grain.Year, false) => $"FY{period.FiscalYear}",
        (Grain.Quarter, false) => $"FY{period.FiscalYear} Q{period.Number}",
        _ => $"FY{period.FiscalYear} M{period.Number:00}",
    };

    /// <summary>Business minutes.</summary>
    public string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => this[$"{rest} min", $"{rest} 分钟"],
        (var hours, 0) => this[$"{hours} h", $"{hours} 小时"],
        var (hours, rest) => this[$"{hours} h {rest} min", $"{hours} 小时 {rest} 分钟"],
    };

    /// <summary>A name, or a short text, that people wrote in Chinese and then in English; the reader gets theirs. Any other is left as
    /// it is.</summary>
    public string Person(string text)
    {
        if (text.Length == 0 || text[0] < FirstChinese)
            return text;
        var last = text.Length - 1;
        while (text[last] < FirstChinese)
            last--;
        var space = text.IndexOf(' ', last);
        return space < 0 || space == text.Length - 1 ? text : IsChinese ? text[..space] : text[(space + 1)..];
    }

    private static string Sign(decimal number) => number switch { > 0 => "+", < 0 => "−", _ => "" };

    private string Plain(decimal number, string format) =>
        (number < 0 ? "−" : "") + Math.Abs(number).ToString(format, Culture);

    private string Scaled(decimal amount, decimal unit, string suffix, string format) => $"{Plain(amount / unit, format)} {suffix}";

    private static string Decimals(string currency) => currency switch
    {
        "JPY" or "KRW" or "VND" => "",
        "KWD" or "BHD" or "OMR" or "JOD" or "TND" => ".000",
        _ => ".00",
    };
}

/// <summary>The same in both languages.</summary>
internal readonly record struct Wording(string English, string Chinese);
