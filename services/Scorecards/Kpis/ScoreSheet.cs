namespace SalesPlatform.Scorecards.Kpis;

internal sealed record ScoreSheet(IReadOnlyList<FinalScore> Now, IReadOnlyList<FinalScore> Before, int Missing)
{
    /// <summary>A team has the scores given in it; a person has one of this team now, and before the one of whatever team they were in: the
    /// uplift of a person is their own.</summary>
    public static ScoreSheet Of(ScorecardFacts facts)
    {
        var period = facts.Window.Period;
        var own = facts.Appraisals.Where(score => facts.Rep is null || score.Employee == facts.Rep).ToList();
        return new ScoreSheet(
            [.. own.Where(score => score.Team == facts.Team && score.IsIn(period))],
            [.. own.Where(score => (score.Team == facts.Team || facts.Rep is not null) && score.IsIn(period.Previous))],
            QuartersOf(period).Sum(quarter => MissingIn(facts, quarter))
                + QuartersOf(period.Previous).Where(quarter => own.Any(score => score.IsIn(quarter)))
                    .Sum(quarter => MissingIn(facts, quarter)));
    }

    public static decimal? Mean(IReadOnlyCollection<FinalScore> scores) =>
        scores.Count == 0 ? null : scores.Sum(score => score.Score) / scores.Count;

    public ScoreSheet Matched()
    {
        var both = Now.Select(score => score.Employee).Intersect(Before.Select(score => score.Employee)).ToHashSet();
        return new ScoreSheet(
            [.. Now.Where(score => both.Contains(score.Employee))], [.. Before.Where(score => both.Contains(score.Employee))], 0);
    }

    /// <summary>Expected, once the quarter is over, of everybody who was in the team on its first and on its last day. Earlier quarters in
    /// which nobody has a score are not asked for: they may lie before the platform.</summary>
    private static int MissingIn(ScorecardFacts facts, Period quarter)
    {
        var (start, end) = (facts.Window.Calendar.Start(quarter), facts.Window.Calendar.End(quarter));
        if (facts.Window.Today < end)
            return 0;
        var scored = facts.Appraisals.Where(score => score.IsIn(quarter)).Select(score => score.Employee).ToHashSet();
        return facts.Memberships.EverIn(facts.Team).Count(employee => (facts.Rep is null || employee == facts.Rep)
            && facts.Memberships.TeamOn(employee, start) == facts.Team && facts.Memberships.TeamOn(employee, end.AddDays(-1)) == facts.Team
            && !scored.Contains(employee));
    }

    private static IEnumerable<Period> QuartersOf(Period period) =>
        period.Grain == Grain.Quarter ? [period] : Enumerable.Range(1, 4).Select(number => Period.Quarter(period.FiscalYear, number));
}
