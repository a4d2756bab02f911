using SalesPlatform.TeamPerformance.Rosters;

namespace SalesPlatform.TeamPerformance.Appraisals;

/// <summary>Mean scores of two quarters.</summary>
/// <param name="People">With a final score in the quarter.</param>
/// <param name="Mean">Of their scores; null without any.</param>
/// <param name="PeopleBefore">With a final score in the quarter before.</param>
internal sealed record ScoreComparison(int People, decimal? Mean, int PeopleBefore, decimal? MeanBefore)
{
    /// <summary>(P − P₀) ÷ P₀; null where one is missing, or P₀ is not above 0 and a ratio to it would say nothing.</summary>
    public decimal? Uplift => MeanBefore is > 0 ? (Mean - MeanBefore) / MeanBefore : null;

    /// <summary>Compares these scores.</summary>
    public static ScoreComparison Of(IReadOnlyCollection<decimal> now, IReadOnlyCollection<decimal> before) =>
        new(now.Count, MeanOf(now), before.Count, MeanOf(before));

    private static decimal? MeanOf(IReadOnlyCollection<decimal> scores) => scores.Count == 0 ? null : scores.Sum() / scores.Count;
}

/// <summary>A member of the team in the quarter.</summary>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Days">In the team within the quarter.</param>
/// <param name="Now">The appraisal of the quarter, if there is one.</param>
/// <param name="ScoreBefore">Final score of the quarter before.</param>
internal sealed record AppraisedMember(string Employee, string Name, int Days, AppraisalView? Now, decimal? ScoreBefore);

/// <summary>What the appraisal report (绩效评估报告) of a team says for a quarter.</summary>
/// <param name="Team">Everybody with a final score, against everybody with one in the quarter before.</param>
/// <param name="MatchedCohort">Only people with a final score in both.</param>
/// <param name="MeanByDays">Σ dᵢ sᵢ / Σ dᵢ, d the days in the team; null without any.</param>
/// <param name="Members">By their ids.</param>
internal sealed record AppraisalSummary(
    ScoreComparison Team, ScoreComparison MatchedCohort, decimal? MeanByDays, IReadOnlyList<AppraisedMember> Members)
{
    /// <summary>Sums up.</summary>
    /// <param name="appraisals">Of the team, for the quarter.</param>
    /// <param name="before">Of the team, for the quarter before.</param>
    /// <param name="roster">Members of the team on a day of the quarter.</param>
    /// <param name="from">First day of the quarter.</param>
    public static AppraisalSummary Of(
        IReadOnlyCollection<AppraisalView> appraisals, IReadOnlyCollection<AppraisalView> before, IReadOnlyCollection<RosterEntry> roster,
        string team, DateOnly from, DateOnly until)
    {
        var (scores, scoresBefore) = (FinalScores(appraisals), FinalScores(before));
        var matched = scores.Keys.Where(scoresBefore.ContainsKey).ToList();
        var views = appraisals.ToDictionary(view => view.Employee);
        // A change of the roster recorded late can take a person out of the quarter after they were appraised: they stay in the report.
        var people = roster.ToDictionary(entry => entry.Employee, entry => (entry.Name, Days: DaysOf(entry, team, from, until)));
        var members = people.Keys.Union(views.Keys).Order(StringComparer.Ordinal).Select(id => new AppraisedMember(
            id, people.GetValueOrDefault(id).Name ?? id, people.GetValueOrDefault(id).Days, views.GetValueOrDefault(id),
            scoresBefore.TryGetValue(id, out var score) ? score : null)).ToList();
        return new AppraisalSummary(
            ScoreComparison.Of(scores.Values, scoresBefore.Values),
            ScoreComparison.Of([.. matched.Select(id => scores[id])], [.. matched.Select(id => scoresBefore[id])]),
            AppraisalScore.Of(
                [.. members.Where(member => member.Days > 0)
                    .Select(member => new WeightedPart(member.Employee, member.Days, member.Now?.Score))]),
            members);
    }

    private static Dictionary<string, decimal> FinalScores(IEnumerable<AppraisalView> views) =>
        views.Where(view => view.Score is not null).ToDictionary(view => view.Employee, view => view.Score!.Value);

    private static int DaysOf(RosterEntry entry, string team, DateOnly from, DateOnly until) =>
        DaysInTeam.Of(entry.Memberships, team, from, until).Sum(segment => segment.Days);
}
