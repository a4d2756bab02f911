using SalesPlatform.TeamPerformance.Appraisals;

namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>Mean final scores of the same people; null without people.</summary>
internal sealed record ScoreChange(int People, decimal? Before, decimal? After)
{
    public decimal? Change => After - Before;

    public static ScoreChange Of(IReadOnlyCollection<(decimal Before, decimal After)> scores) => scores.Count == 0
        ? new ScoreChange(0, null, null)
        : new ScoreChange(scores.Count, scores.Sum(each => each.Before) / scores.Count, scores.Sum(each => each.After) / scores.Count);
}

/// <summary>Those who were trained beside those who were not: whether training shows in what people are appraised by. Not chosen at random,
/// so it is no proof.</summary>
internal sealed record TrainingComparison(Period Before, Period After, ScoreChange Trained, ScoreChange Untrained)
{
    /// <summary>Between the first and the last quarter with final scores, from the one before the period on. Null where there are no
    /// two.</summary>
    public static TrainingComparison? Of(TeamTraining training, IEnumerable<AppraisalView> appraisals, Period period)
    {
        var scores = appraisals.Where(view => view.Score is not null).GroupBy(view => Period.Parse(view.Quarter))
            .ToDictionary(group => group.Key, group => group.ToDictionary(view => view.Employee, view => view.Score!.Value));
        var quarters = QuartersOf(period).Where(scores.ContainsKey).ToList();
        if (quarters.Count < 2)
            return null;
        var (before, after) = (scores[quarters[0]], scores[quarters[^1]]);
        var trained = training.Plans.Where(view => view.Content.Attended is not null).Select(view => view.Employee).ToHashSet();
        var both = before.Keys.Where(after.ContainsKey).ToLookup(trained.Contains, employee => (before[employee], after[employee]));
        return new TrainingComparison(quarters[0], quarters[^1], ScoreChange.Of([.. both[true]]), ScoreChange.Of([.. both[false]]));
    }

    public static async Task<TrainingComparison?> ReadAsync(
        IQuerySession session, string team, TeamTraining training, Period period, CancellationToken cancellation) =>
        Of(training, await session.Query<AppraisalView>().Where(view => view.Team == team).ToListAsync(cancellation), period);

    private static IEnumerable<Period> QuartersOf(Period period)
    {
        var (first, last) = period.Grain switch
        {
            Grain.Year => (Period.Quarter(period.FiscalYear, 1), Period.Quarter(period.FiscalYear, 4)),
            Grain.Quarter => (period, period),
            _ => (QuarterOf(period), QuarterOf(period)),
        };
        yield return first.Previous;
        for (var number = first.Number; number <= last.Number; number++)
            yield return Period.Quarter(period.FiscalYear, number);
    }

    private static Period QuarterOf(Period month) => Period.Quarter(month.FiscalYear, (month.Number - 1) / 3 + 1);
}
