using Money = Google.Type.Money;

namespace SalesPlatform.TeamPerformance.Trainings;

internal static class TrainingReplies
{
    public static Wire.TrainingReply Of(TrainingContent content, long version) => new()
    {
        Plan = $"{content.Proposed.Plan}",
        Employee = content.Proposed.Employee,
        Team = content.Proposed.Team,
        Topic = content.Proposed.Topic,
        Objective = content.Proposed.Objective,
        Need = content.Proposed.Need?.Text ?? "",
        AppraisalQuarter = content.Proposed.AppraisalQuarter ?? "",
        Status = content.Status,
        ProposedBy = content.Proposed.ProposedBy,
        DecidedBy = content.Agreed?.AgreedBy ?? content.Declined?.DeclinedBy ?? "",
        DeclinedBecause = content.Declined?.Reason.Text ?? "",
        Provider = content.Scheduled?.Provider ?? "",
        StartsOn = content.Scheduled?.StartsOn.ToDate(),
        EndsOn = content.Scheduled?.EndsOn.ToDate(),
        CostEstimate = content.Scheduled?.CostEstimate.ToMoney(content.Scheduled.Currency),
        AttendedOn = content.Attended?.AttendedOn.ToDate(),
        AbsentBecause = content.Missed?.Reason.Text ?? "",
        Assessment = content.Assessed?.Score.ToExact(),
        AssessmentNote = content.Assessed?.Note.Text ?? "",
        Effect = content.Effect is { } effect ? Of(effect) : null,
        ActualCost = content.Cost?.Cost.ToMoney(content.Cost.Currency),
        Version = version,
    };

    public static Wire.TeamPlanReply Of(TeamTraining training, TrainingComparison? comparison, string team, Period period) => new()
    {
        Team = team,
        Period = $"{period}",
        StartsOn = training.From.ToDate(),
        EndsBefore = training.Until.ToDate(),
        Plans = { training.Plans.Select(view => Of(view.Content, view.Version)) },
        Counts = { training.Counts.ToDictionary() },
        CostEstimates = { training.CostEstimates.Select(sum => (Money)sum.Value.ToMoney(sum.Key)) },
        ActualCosts = { training.ActualCosts.Select(sum => (Money)sum.Value.ToMoney(sum.Key)) },
        WithoutActualCost = training.WithoutActualCost,
        Comparison = comparison is null ? null : Of(comparison),
        Effective = training.CountOf(TrainingVerdict.Effective),
        NotEffective = training.CountOf(TrainingVerdict.NotEffective),
    };

    private static Wire.TrainingComparison Of(TrainingComparison comparison) => new()
    {
        Before = $"{comparison.Before}",
        After = $"{comparison.After}",
        Trained = Of(comparison.Trained),
        Untrained = Of(comparison.Untrained),
    };

    private static Wire.ScoreChange Of(ScoreChange change) => new()
    {
        People = change.People,
        Before = change.Before?.ToExact(),
        After = change.After?.ToExact(),
        Change = change.Change?.ToExact(),
    };

    private static Wire.TrainingEffect Of(TrainingEffectReviewed reviewed)
    {
        var effect = TrainingEffect.Of(reviewed.Before, reviewed.After, reviewed.LowerIsBetter, reviewed.LeastChange);
        return new Wire.TrainingEffect
        {
            Measure = reviewed.Measure,
            Before = reviewed.Before.ToExact(),
            After = reviewed.After.ToExact(),
            Change = effect.Change.ToExact(),
            ChangeRatio = effect.ChangeRatio?.ToExact(),
            Verdict = reviewed.Verdict == TrainingVerdict.Effective ? "effective" : "not-effective",
            Conclusion = reviewed.Conclusion,
            ReviewedBy = reviewed.ReviewedBy,
        };
    }
}
