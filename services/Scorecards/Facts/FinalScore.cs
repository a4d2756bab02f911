using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.Scorecards.Facts;

/// <param name="Score">0 to 100, and above where goals were exceeded; unrounded.</param>
internal sealed record FinalScore(
    Guid Id, DateTimeOffset RecordedAt, string Employee, string Team, string Quarter, long Sequence, decimal Score) : ILearnedEntry
{
    public static Entries<FinalScore> Entries { get; } = new Entries<FinalScore>()
        .On<AppraisalFinalised>((final, e) =>
            new FinalScore(e.Id, e.RecordedAt, final.Employee, final.Team, final.Quarter, e.Version, final.Score));

    /// <summary>Team performance finalises an appraisal once; should it ever publish another score for it, the later one holds.</summary>
    public static IReadOnlyList<FinalScore> InForce(IEnumerable<FinalScore> scores) =>
        [.. scores.GroupBy(score => (score.Employee, score.Quarter)).Select(own => own.MaxBy(score => score.Sequence)!)
            .OrderBy(score => score.Quarter, StringComparer.Ordinal).ThenBy(score => score.Employee, StringComparer.Ordinal)];

    public bool IsIn(Period period) => Period.TryParse(Quarter, out var quarter) && period.Covers(quarter);
}
