using System.Globalization;
using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Portal.Language;

internal sealed partial class Localizer
{
    /// <summary>Where radicals, ideographs and full-width signs begin.</summary>
    private const char FirstChinese = '\u2E80';

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public bool IsChinese { get; set; }

    /// <summary>The company's, once it is known; instants are shown in it.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>By login, or by key of a team, in both scripts. Of a company's directory only logins reach the platform.</summary>
    public Func<string, string?> NameOf { get; set; } = _ => null;

    public CultureInfo Culture => IsChinese ? Chinese : English;

    /// <summary>BCP 47.</summary>
    public string Tag => IsChinese ? "zh-CN" : "en";

    /// <summary>One of two wordings, written side by side where they are used, so that neither is forgotten.</summary>
    public string this[string english, string chinese] => IsChinese ? chinese : english;

    public string Of(Wording wording) => IsChinese ? wording.Chinese : wording.English;

    /// <summary>万 and 亿, or thousands and millions.</summary>
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

    /// <summary>With its currency's minor units.</summary>
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

    public string ShortDay(DateOnly day) => IsChinese ? day.ToString("M月d日", Chinese) : day.ToString("d MMM", English);

    /// <summary>With its year where that is not the year of the other day.</summary>
    public string Near(DateOnly day, DateOnly other) => day.Year == other.Year ? ShortDay(day)
        : IsChinese ? day.ToString("yyyy/M/d", CultureInfo.InvariantCulture) : Day(day);

    public string Instant(Timestamp? at) => at is null ? "–" : Instant(at.ToDateTimeOffset());

    public string Instant(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The day that it was where the company is.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    public string MonthName(int month) => this[CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), $"{month}月"];

    /// <summary>1 is Monday, 7 Sunday.</summary>
    public string Weekday(int number) => this[
        CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)(number % 7)), $"星期{"一二三四五六日"[number - 1]}"];

    /// <summary>FY2027-Q1 is FY2027 Q1 or 2027财年第1季度.</summary>
    public string PeriodName(string label) => Period.TryParse(label, out var period) ? Name(period) : label;

    public string Name(Period period) => (period.Grain, IsChinese) switch
    {
        (Grain.Year, true) => $"{period.FiscalYear}财年",
        (Grain.Quarter, true) => $"{period.FiscalYear}财年第{period.Number}季度",
        (Grain.Month, true) => $"{period.FiscalYear}财年第{period.Number}月",
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

    /// <summary>What the company calls its teams, regions, lines, products, categories and themes, by their codes.</summary>
    public IReadOnlyDictionary<string, Wording> CompanyNames { get; set; } = new Dictionary<string, Wording>();

    /// <summary>People wrote it in Chinese and then in English; the reader gets theirs. Any other is left as it is.</summary>
    public string Person(string text)
    {
        if (TwoLanguages.TryParse(text, out var chinese, out var english))
            return IsChinese ? chinese : english;
        if (text.Length == 0 || text[0] < FirstChinese)
            return text;
        var last = text.Length - 1;
        while (text[last] < FirstChinese)
            last--;
        var end = last + LastWord().Match(text[last..]).Length;
        return end >= text.Length - 1 ? text : IsChinese ? text[..end] : text[(end + 1)..];
    }

    /// <summary>A sentence with such names and texts, labels of periods, keys or logins within it.</summary>
    public string Told(string sentence) => KeyOrLogin().Replace(PeriodLabel().Replace(
        WrittenTwice().Replace(sentence, IsChinese ? "${chinese}" : "${english}"), label => PeriodName(label.Value)),
        key => Called(key.Value));

    public string Called(string? key) => key is null ? "" : NameOf(key) is { } name ? Person(name) : key;

    private static string Sign(decimal number) => number switch { > 0 => "+", < 0 => "−", _ => "" };

    private string Plain(decimal number, string format) =>
        Math.Abs(number).ToString(format, Culture) is var digits && number < 0 && digits.Any(digit => digit is >= '1' and <= '9')
            ? "−" + digits : digits;

    private string Scaled(decimal amount, decimal unit, string suffix, string format) => $"{Plain(amount / unit, format)} {suffix}";

    // The last Chinese word, with a number that belongs to it: 智能泵 500 Smart pump 500.
    [GeneratedRegex(@"^\S*(?: [\d.,%]+(?= [A-Z]))?")]
    private static partial Regex LastWord();

    // Chinese, then English up to a colon, a Chinese sign, a bracket, a quote or the end. English that Chinese goes on behind (升级 Windows
    // 系统) is a word of the Chinese text.
    [GeneratedRegex(@"(?<chinese>[\u3400-\u9FFF]"
        + @"(?:[\u3400-\u9FFF\u3001\u3002\uFF00-\uFFEF\d\s,.:%]*[\u3400-\u9FFF])?(?: [\d.,%]+)?) (?:\|\| )?"
        + @"(?<english>(?=[^\u2E80-\uFFEF]*?[a-z]{2})[A-Za-z](?:[^\u2E80-\uFFEF(“”""']|'(?=[a-z]))*)"
        + @"(?:(?<=: )|(?=\s*(?:$|[的\u3000-\u303F\uFF00-\uFFEF(“”""'])))")]
    private static partial Regex WrittenTwice();

    [GeneratedRegex(@"\b[a-z]+[-.][a-z]+\b")]
    private static partial Regex KeyOrLogin();

    [GeneratedRegex(@"\bFY\d{4}(?:-[QM]\d{1,2})?\b")]
    private static partial Regex PeriodLabel();

    private static string Decimals(string currency) =>
        Currency.Of(currency).MinorUnits is > 0 and var decimals ? "." + new string('0', decimals) : "";
}

internal readonly record struct Wording(string English, string Chinese);
