namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>培训计划. Those that start in the period by their first day, then those not yet scheduled.</summary>
internal sealed record TeamTraining(DateOnly From, DateOnly Until, IReadOnlyList<TrainingView> Plans)
{
    public IReadOnlyDictionary<string, int> Counts => Plans.CountBy(view => view.Content.Status).ToDictionary();

    public IReadOnlyDictionary<string, decimal> CostEstimates => Plans
        .Where(view => view.Content.Declined is null).Select(view => view.Content.Scheduled).OfType<TrainingScheduled>()
        .GroupBy(scheduled => scheduled.Currency).OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(scheduled => scheduled.CostEstimate));

    /// <summary>Of the trainings held.</summary>
    public IReadOnlyDictionary<string, decimal> ActualCosts => Plans.Select(view => view.Content.Cost).OfType<TrainingCostRecorded>()
        .GroupBy(cost => cost.Currency).OrderBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(cost => cost.Cost));

    /// <summary>Held, and nobody said what they cost.</summary>
    public int WithoutActualCost => Plans.Count(view => view.Content is { Attended: not null, Cost: null });

    /// <summary>A plan that is not scheduled yet may still fall into the period; one declined before it had a day is no plan any
    /// more.</summary>
    public static TeamTraining Of(IEnumerable<TrainingView> all, DateOnly from, DateOnly until) => new(from, until,
    [
        .. all.Where(view => view.Content.Scheduled is { } scheduled
                ? scheduled.StartsOn >= from && scheduled.StartsOn < until
                : view.Content.Declined is null)
            .OrderBy(view => view.Content.Scheduled?.StartsOn ?? DateOnly.MaxValue).ThenBy(view => view.Employee, StringComparer.Ordinal)
            .ThenBy(view => view.Id, StringComparer.Ordinal),
    ]);

    public int CountOf(TrainingVerdict verdict) => Plans.Count(view => view.Content.Effect?.Verdict == verdict);
}
