using SalesPlatform.Contracts;

namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>Whether a training had an effect.</summary>
internal enum TrainingVerdict
{
    /// <summary>The figure changed for the better, by as much as was asked for.</summary>
    Effective,

    NotEffective,
}

/// <summary>A training was proposed for a person. Stream <c>training-plan/{id}</c>. Personal, as all that follows.</summary>
/// <param name="Team">Team the person is in.</param>
/// <param name="Objective">What the person will be able to do.</param>
/// <param name="Need">The need in words; of a training that comes from an appraisal, the advice given there.</param>
/// <param name="AppraisalQuarter">Quarter of the person's appraisal that advised it.</param>
/// <param name="ProposedBy">The manager.</param>
[Event("team-performance", "training-proposed", 1)]
internal sealed record TrainingProposed(
    Guid Plan, string Employee, string Team, string Topic, string Objective, string? Need, string? AppraisalQuarter, string ProposedBy);

/// <summary>HR agreed to the need.</summary>
/// <param name="AgreedBy">Of HR, never the one who proposed.</param>
[Event("team-performance", "training-agreed", 1)]
internal sealed record TrainingAgreed(string AgreedBy);

/// <summary>HR does not see the need.</summary>
/// <param name="Reason">Why.</param>
/// <param name="DeclinedBy">Of HR.</param>
[Event("team-performance", "training-declined", 1)]
internal sealed record TrainingDeclined(string Reason, string DeclinedBy);

/// <summary>The training has its days; a later one takes the place of an earlier one.</summary>
/// <param name="CostEstimate">Expected cost.</param>
/// <param name="Currency">ISO 4217.</param>
[Event("team-performance", "training-scheduled", 1)]
internal sealed record TrainingScheduled(string Provider, DateOnly StartsOn, DateOnly EndsOn, decimal CostEstimate, string Currency);

/// <summary>The person was not there.</summary>
/// <param name="Reason">Why.</param>
[Event("team-performance", "training-missed", 1)]
internal sealed record TrainingMissed(string Reason);

/// <summary>What the person learned was assessed.</summary>
/// <param name="Score">0..100.</param>
/// <param name="Note">In words.</param>
[Event("team-performance", "training-assessed", 1)]
internal sealed record TrainingAssessed(decimal Score, string Note, string AssessedBy);

/// <summary>A figure from before the training was compared with one from after.</summary>
/// <param name="Measure">What is compared.</param>
/// <param name="LowerIsBetter">Such as for complaints.</param>
/// <param name="LeastChange">Change for the better that was asked for; 0 asks for any.</param>
/// <param name="Verdict">Follows from the figures.</param>
/// <param name="Conclusion">In words.</param>
/// <param name="ReviewedBy">Who compared.</param>
[Event("team-performance", "training-effect-reviewed", 1)]
internal sealed record TrainingEffectReviewed(
    string Measure, decimal Before, decimal After, bool LowerIsBetter, decimal LeastChange, TrainingVerdict Verdict, string Conclusion,
    string ReviewedBy);
