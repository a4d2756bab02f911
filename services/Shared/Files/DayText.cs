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
        if (format is not null && (format.Read(cell) ?? format.Read(TimeBehind().Replace(cell, ""))) is { } said)
            return (said, "", "");
        if (format is { IsYearFirst: true })
            return Wrong("not-a-date", cell, $"the form is {format.Text}, as the import says.");
        if (YearFirst().Match(cell) is { Success: true } parts)
            return OfParts(cell, parts);
        if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)
            && serial is >= EarliestSerial and < LatestSerial)
        {
            return Wrong("serial-date", cell,
                "it is the number by which a spreadsheet counts days. Format the column as a date, and export the file again.");
        }

        return Wrong("not-a-date", cell, format is not null
            ? $"the form is {format.Text}, as the import says, or yyyy-MM-dd."
            : "the year comes first, yyyy-MM-dd, such as 2017-07-01 for 1 July 2017; "
                + "another form is said with --date-format, such as dd/MM/yyyy.");
    }

    private static (DateOnly?, string, string) OfParts(string cell, Match parts)
    {
        int Number(string group) => int.Parse(parts.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (year, month, day) = (Number("y"), Number("m"), Number("d"));
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

    [GeneratedRegex(@"\A(?:(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})"
        + @"|(?<y>\d{4})\s*(?:(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})|年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日))"
        + @"(?:(?:T|\s+)(?<time>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(?<zone>Z|UTC|[+-]\d{2}:?\d{2})?)?\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[AaPp]\.?[Mm]\.?)?\z")]
    private static partial Regex TimeBehind();
}
