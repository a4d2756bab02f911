namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>What the training plan of a team (培训计划) says for a period.</summary>
/// <param name="Until">First day no longer in the period.</param>
/// <param name="Plans">Those that start in the period by their first day, then those not yet scheduled.</param>
internal sealed record TeamTraining(DateOnly From, DateOnly Until, IReadOnlyList<TrainingView> Plans)
{
    /// <summary>How many stand where.</summary>
    public IReadOnlyDictionary<string, int> Counts => Plans.CountBy(view => view.Content.Status).ToDictionary();

    /// <summary>Estimated cost of what is scheduled, by currency.</summary>
    public IReadOnlyDictionary<string, decimal> CostEstimates => Plans.Select(view => view.Content.Scheduled).OfType<TrainingScheduled>()
        .GroupBy(scheduled => scheduled.Currency).OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(scheduled => scheduled.CostEstimate));

    /// <summary>Chooses, of all plans of the team, those the period is about. A plan that is not scheduled yet may still fall into it; one
    /// that was declined before it had a day is no plan any more.</summary>
    public static TeamTraining Of(IEnumerable<TrainingView> all, DateOnly from, DateOnly until) => new(from, until,
    [
        .. all.Where(view => view.Content.Scheduled is { } scheduled
                ? scheduled.StartsOn >= from && scheduled.StartsOn < until
                : view.Content.Declined is null)
            .OrderBy(view => view.Content.Scheduled?.StartsOn ?? DateOnly.MaxValue).ThenBy(view => view.Employee, StringComparer.Ordinal)
            .ThenBy(view => view.Id, StringComparer.Ordinal),
    ]);

    /// <summary>How many had this verdict.</summary>
    public int CountOf(TrainingVerdict verdict) => Plans.Count(view => view.Content.Effect?.Verdict == verdict);
}
