namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed record ScoreComparison(int People, decimal? Mean, int PeopleBefore, decimal? MeanBefore)
{
    /// <summary>Null where one is missing, or the mean before is not above 0 and a ratio to it would say nothing.</summary>
    public decimal? Uplift => MeanBefore is > 0 ? (Mean - MeanBefore) / MeanBefore : null;

    public static ScoreComparison Of(IReadOnlyCollection<decimal> now, IReadOnlyCollection<decimal> before) =>
        new(now.Count, MeanOf(now), before.Count, MeanOf(before));

    private static decimal? MeanOf(IReadOnlyCollection<decimal> scores) => scores.Count == 0 ? null : scores.Sum() / scores.Count;
}

internal sealed record AppraisedMember(string Employee, string Name, int Days, AppraisalView? Now, decimal? ScoreBefore);

/// <summary>绩效评估报告 for a quarter. The cohort is of people with a final score in both quarters; the mean by days is Σ dᵢ sᵢ / Σ dᵢ, d the
/// days in the team.</summary>
internal sealed record AppraisalSummary(
    ScoreComparison Team, ScoreComparison MatchedCohort, decimal? MeanByDays, IReadOnlyList<AppraisedMember> Members)
{
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
