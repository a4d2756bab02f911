using System.Globalization;
using System.Text.RegularExpressions;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Portal.Pages.Scorecard;

/// <summary>The service says it in English with keys; what is worded otherwise than known here is shown as it says it.</summary>
internal static partial class GroundReading
{
    public static string Of(Ground ground, Localizer reader, IReadOnlyDictionary<string, string> names)
    {
        if (ground.Use == "membership" && Stay().Match(ground.Label) is { Success: true } stay)
            return Membership(stay, reader, names);
        if (ground.Use == "plan" && Revision().Match(ground.Label) is { Success: true } plan)
            return $"{Version(plan, reader)} · {reader.Told(plan.Groups["rest"].Value)}";
        if (ground.Use == "standard" && Revision().Match(ground.Label) is { Success: true } standard)
            return Version(standard, reader);
        if (ground.Use == "budget" && Baseline().Match(ground.Label) is { Success: true } baseline)
            return $"{reader.PeriodName(baseline.Groups["year"].Value)} · {Version(baseline, reader)}";
        if (ground.Use == "calendar" && Calendar().Match(ground.Label) is { Success: true } calendar)
            return reader[ground.Label, $"财年自 {calendar.Groups["month"].Value} 月起，{calendar.Groups["rest"].Value}"];
        return reader.Told(ground.Label);
    }

    private static string Membership(Match stay, Localizer reader, IReadOnlyDictionary<string, string> names)
    {
        var who = reader.Person(names.GetValueOrDefault(stay.Groups["who"].Value) ?? stay.Groups["who"].Value);
        var from = reader.Day(DateOnly.ParseExact(stay.Groups["from"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (stay.Groups["team"].Value == "left")
            return reader[$"{who}, left on {from}", $"{who}，{from} 离开"];
        var team = reader.Called(stay.Groups["team"].Value);
        return reader[$"{who}, {team}, from {from}", $"{who}，{team}，自 {from}"];
    }

    private static string Version(Match told, Localizer reader) =>
        reader[$"revision {told.Groups["revision"].Value}", $"第 {told.Groups["revision"].Value} 版"];

    [GeneratedRegex("^(?<who>[^:]+): (?<team>\\S+) from (?<from>\\d{4}-\\d{2}-\\d{2})$")]
    private static partial Regex Stay();

    [GeneratedRegex("^(?:revision|version) (?<revision>\\d+)(?:: (?<rest>.+))?$")]
    private static partial Regex Revision();

    [GeneratedRegex("^baseline of (?<year>\\S+), revision (?<revision>\\d+)$")]
    private static partial Regex Baseline();

    [GeneratedRegex("^fiscal year from month (?<month>\\d+), (?<rest>.+)$")]
    private static partial Regex Calendar();
}
