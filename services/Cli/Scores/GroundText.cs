using System.Text.RegularExpressions;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary>What a figure rests on, in the reader's language. The service tells it in English; what is worded otherwise than known here is
/// shown as it tells it.</summary>
internal static partial class GroundText
{
    public static string Of(Ground ground)
    {
        if (!Languages.SpeaksChinese)
            return ground.Label;
        if (Revision().Match(ground.Label) is { Success: true } revision)
            return $"第 {revision.Groups["number"].Value} 版{Behind(revision.Groups["months"].Value)}";
        if (Baseline().Match(ground.Label) is { Success: true } baseline)
            return $"{baseline.Groups["year"].Value} 基准，第 {baseline.Groups["number"].Value} 版";
        if (Calendar().Match(ground.Label) is { Success: true } calendar)
            return $"财年自 {calendar.Groups["month"].Value} 月起，{calendar.Groups["rest"].Value}";
        if (Publication().Match(ground.Label) is { Success: true } publication)
            return $"{Code(publication.Groups["change"].Value)}，第 {publication.Groups["number"].Value} 版";
        return Stay().Match(ground.Label) is { Success: true } stay ? Membership(stay) : ground.Label;
    }

    private static string Membership(Match stay)
    {
        var (who, team, from) = (stay.Groups["who"].Value, stay.Groups["team"].Value, stay.Groups["from"].Value);
        return team == "left" ? $"{who}：{from} 离开" : $"{who}：{CompanyWords.Called(NameKind.Team, team)}，自 {from}";
    }

    private static string Behind(string months) => months.Length == 0 ? "" : $"：{months}";

    [GeneratedRegex(@"^(?:revision|version) (?<number>\d+)(?:: (?<months>.+))?$")]
    private static partial Regex Revision();

    [GeneratedRegex(@"^baseline of (?<year>\S+), revision (?<number>\d+)$")]
    private static partial Regex Baseline();

    [GeneratedRegex(@"^fiscal year from month (?<month>\d+), (?<rest>.+)$")]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^(?<change>\w+), revision (?<number>\d+)$")]
    private static partial Regex Publication();

    [GeneratedRegex(@"^(?<who>[^:]+): (?<team>\S+) from (?<from>\d{4}-\d{2}-\d{2})$")]
    private static partial Regex Stay();
}
