namespace SalesPlatform.TeamPerformance.Trainings;

internal enum TrainingVerdict
{
    Effective,
    NotEffective,
}

/// <summary>Personal, as all that follows. The need of a training that comes from an appraisal is the advice given there.</summary>
[Event("team-performance", "training-proposed", 1)]
internal sealed record TrainingProposed(
    Guid Plan, string Employee, string Team, string Topic, PersonalText Objective, PersonalText? Need, string? AppraisalQuarter,
    string ProposedBy);

[Event("team-performance", "training-agreed", 1)]
internal sealed record TrainingAgreed(string AgreedBy);

[Event("team-performance", "training-declined", 1)]
internal sealed record TrainingDeclined(PersonalText Reason, string DeclinedBy);

/// <summary>A later one takes the place of an earlier one.</summary>
[Event("team-performance", "training-scheduled", 1)]
internal sealed record TrainingScheduled(string Provider, DateOnly StartsOn, DateOnly EndsOn, decimal CostEstimate, string Currency);

/// <summary>What a training cost. A later one takes the place of an earlier one.</summary>
[Event("team-performance", "training-cost-recorded", 1)]
internal sealed record TrainingCostRecorded(decimal Cost, string Currency, string RecordedBy);

[Event("team-performance", "training-missed", 1)]
internal sealed record TrainingMissed(PersonalText Reason);

[Event("team-performance", "training-assessed", 1)]
internal sealed record TrainingAssessed(decimal Score, PersonalText Note, string AssessedBy);

/// <summary>Lower is better such as for complaints. A least change of 0 asks for any change for the better.</summary>
[Event("team-performance", "training-effect-reviewed", 1)]
internal sealed record TrainingEffectReviewed(
    string Measure, decimal Before, decimal After, bool LowerIsBetter, decimal LeastChange, TrainingVerdict Verdict,
    PersonalText Conclusion, string ReviewedBy);
