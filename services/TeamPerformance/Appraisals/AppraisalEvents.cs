namespace SalesPlatform.TeamPerformance.Appraisals;

/// <summary>Weights are percent; those of an appraisal add to 100.</summary>
internal sealed record AppraisalGoal(string Goal, decimal Weight);

/// <summary>0..100; above 100 for goals that were exceeded.</summary>
internal sealed record GivenScore(string Name, decimal Score);

/// <summary>Personal, as all that follows. Days are by the calendar as it was. Without goals, goal achievement has one score.</summary>
[Event("team-performance", "appraisal-planned", 1)]
internal sealed record AppraisalPlanned(
    string Employee, string Team, string Quarter, DateOnly StartsOn, DateOnly EndsBefore, int CriteriaRevision,
    IReadOnlyList<AppraisalComponent> Components, IReadOnlyList<AppraisalGoal> Goals, string PlannedBy);

[Event("team-performance", "self-reviewed", 1)]
internal sealed record SelfReviewed(decimal? Score, PersonalText Comment);

/// <summary>反馈 and 改进建议. A component that is left out is absent.</summary>
[Event("team-performance", "manager-reviewed", 1)]
internal sealed record ManagerReviewed(
    IReadOnlyList<GivenScore> Components, IReadOnlyList<GivenScore> Goals, PersonalText Feedback, PersonalText Improvement,
    string ReviewedBy);

[Event("team-performance", "appraisal-shared", 1)]
internal sealed record AppraisalShared(string SharedBy);

[Event("team-performance", "appraisal-acknowledged", 1)]
internal sealed record AppraisalAcknowledged(PersonalText Comment);

[Event("team-performance", "appraisal-disputed", 1)]
internal sealed record AppraisalDisputed(PersonalText Reason);

/// <summary>Scores take the place of the manager's; what is left out stands.</summary>
[Event("team-performance", "appraisal-dispute-resolved", 1)]
internal sealed record AppraisalDisputeResolved(
    PersonalText Resolution, IReadOnlyList<GivenScore> Components, IReadOnlyList<GivenScore> Goals, string ResolvedBy, string WithManager);
