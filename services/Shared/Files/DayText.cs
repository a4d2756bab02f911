using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesPlatform.Files;

internal static partial class DayText
{
    // A spreadsheet counts days from 30 December 1899; these are 1954 to 2119. Eight digits are a date, five are such a count.
    private const int EarliestSerial = 20_000;
    private const int LatestSerial = 80_000;

    public static (DateOnly? Day, string Code, string Message) Read(string cell, DayFormat? format)
    {
        var narrow = Widths.Narrow(cell);
        if (format is not null && (format.Read(narrow) ?? format.Read(TimeBehind().Replace(narrow, ""))) is { } said)
            return (said, "", "");
        if (format is { IsYearFirst: true })
            return Wrong("not-a-date", cell, $"the form is {format.Text}, as the import says.");
        if (YearFirst().Match(narrow) is { Success: true } parts)
            return OfParts(cell, parts);
        if (decimal.TryParse(narrow, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)
            && serial is >= EarliestSerial and < LatestSerial)
        {
            return Wrong("serial-date", cell,
                "it is the number by which a spreadsheet counts days. Format the column as a date, and export the file again.");
        }

        return Wrong("not-a-date", cell, format is not null
            ? $"the form is {format.Text}, as the import says, or yyyy-MM-dd."
            : "the year comes first, yyyy-MM-dd, such as 2017-07-01 for 1 July 2017; "
                + $"another form is said with --date-format, {FormOf(narrow)}.");
    }

    private static string FormOf(string cell)
    {
        if (YearLast().Match(cell) is not { Success: true } parts)
            return "such as dd/MM/yyyy";
        var (first, second) = (Number(parts, "a"), Number(parts, "b"));
        var (sign, year) = (parts.Groups["s"].Value, parts.Groups["y"].Length == 2 ? "yy" : "yyyy");
        var (dayFirst, monthFirst) = ($"dd{sign}MM{sign}{year}", $"MM{sign}dd{sign}{year}");
        // Who writes dots writes the day first.
        return first > 12 || sign == "." && second <= 12 ? $"here {dayFirst}"
            : second > 12 ? $"here {monthFirst}" : $"here {dayFirst} or {monthFirst}";
    }

    private static int Number(Match parts, string group) => int.Parse(parts.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static (DateOnly?, string, string) OfParts(string cell, Match parts)
    {
        var (year, month, day) = (Number(parts, "y"), Number(parts, "m"), Number(parts, "d"));
        if (month is < 1 or > 12 || day < 1 || year < 1 || day > DateTime.DaysInMonth(year, month))
            return Wrong("not-a-date", cell, "there is no such day.");
        // 16:00 in Greenwich is the next day in China: which day is meant is for the sender to say. Midnight is how programs write a day.
        var hasTime = parts.Groups["time"].ValueSpan.ContainsAnyInRange('1', '9');
        return parts.Groups["zone"].Success && hasTime
            ? Wrong("not-a-date", cell, "a time with a time zone may be another day here. Write the day alone, yyyy-MM-dd.")
            : (new DateOnly(year, month, day), "", "");
    }

    private static (DateOnly?, string, string) Wrong(string code, string cell, string why) =>
        (null, code, $"'{Faults.Shortened(cell)}' is not a date: {why}");

    [GeneratedRegex(@"\A(?:(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})"
        + @"|(?<y>[0-9]{4})\s*(?:(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*日))"
        + @"(?:\s*(?:星期|周|週)[一二三四五六日天])?"
        + @"(?:(?:T|\s+)(?:[上下]午\s*)?(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?)(?:\s*[AaPp]\.?[Mm]\.?)?"
        + @"\s*(?<zone>Z|UTC|[+-][0-9]{2}:?[0-9]{2})?)?\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4}|[0-9]{2})(?:\s|\z)")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?:T|\s+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?:\s*[AaPp]\.?[Mm]\.?)?\z")]
    private static partial Regex TimeBehind();
}
