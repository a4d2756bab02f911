using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesPlatform.Files;

public sealed partial record DayFormat
{
    private readonly string _pattern;

    private DayFormat(string text, string pattern) => (Text, _pattern) = (text, pattern);

    public string Text { get; }

    internal bool IsYearFirst => _pattern.StartsWith('y');

    public static DayFormat? Parse(string text)
    {
        var form = Form().Match(text.Trim().Replace('D', 'd').Replace('Y', 'y').Replace('m', 'M'));
        var parts = form.Groups["part"].Captures.Select(part => part.Value).ToList();
        if (!form.Success || parts.Select(part => part[0]).Distinct().Count() != parts.Count)
            return null;
        var separators = form.Groups["between"].Captures.Select(between => between.Value).ToList();
        // "dd" would refuse the 1 of 1/7/2017; without separators the width tells the parts apart.
        if (separators.All(separator => separator.Length > 0))
            parts = [.. parts.Select(part => part is "dd" or "MM" ? part[..1] : part)];
        return new DayFormat(text.Trim(), $"{parts[0]}{separators[0]}{parts[1]}{separators[1]}{parts[2]}{form.Groups["end"].Value}");
    }

    internal DateOnly? Read(string cell) =>
        DateOnly.TryParseExact(cell, _pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Null where the form cannot say it, as with a year of two digits.</summary>
    internal string? Write(DateOnly day) =>
        day.ToString(_pattern, CultureInfo.InvariantCulture) is var text && Read(text) == day ? text : null;

    [GeneratedRegex(@"\A(?<part>d{1,2}|M{1,4}|yyyy|yy)(?:(?<between>[-/. ,年月日]*)(?<part>d{1,2}|M{1,4}|yyyy|yy)){2}(?<end>[年月日.]?)\z")]
    private static partial Regex Form();
}
