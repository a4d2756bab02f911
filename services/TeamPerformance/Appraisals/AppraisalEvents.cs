using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.TeamPerformance.Appraisals;

/// <summary>A goal of a person for a quarter, part of goal achievement.</summary>
/// <param name="Goal">In words.</param>
/// <param name="Weight">Percent; the goals of an appraisal add to 100.</param>
internal sealed record AppraisalGoal(string Goal, decimal Weight);

/// <summary>A score given for a component or a goal.</summary>
/// <param name="Name">Component key, or the goal.</param>
/// <param name="Score">0..100; above 100 for goals that were exceeded.</param>
internal sealed record GivenScore(string Name, decimal Score);

/// <summary>The appraisal of a person for a quarter was planned. Stream <c>appraisal/{employee}/{quarter}</c>. Personal, as all that
/// follows.</summary>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Team">The team the person is appraised in.</param>
/// <param name="Quarter">Label.</param>
/// <param name="StartsOn">First day of the quarter, by the calendar as it was.</param>
/// <param name="CriteriaRevision">Revision of the team's criteria.</param>
/// <param name="Goals">None: goal achievement has one score.</param>
/// <param name="PlannedBy">The manager.</param>
[Event("team-performance", "appraisal-planned", 1)]
internal sealed record AppraisalPlanned(
    string Employee, string Team, string Quarter, DateOnly StartsOn, DateOnly EndsBefore, int CriteriaRevision,
    IReadOnlyList<AppraisalComponent> Components, IReadOnlyList<AppraisalGoal> Goals, string PlannedBy);

/// <summary>The person handed in their own view.</summary>
/// <param name="Score">0..100, where one was given.</param>
/// <param name="Comment">In words.</param>
[Event("team-performance", "self-reviewed", 1)]
internal sealed record SelfReviewed(decimal? Score, string Comment);

/// <summary>The manager gave scores, feedback and advice.</summary>
/// <param name="Components">Scores of components; what is left out is absent.</param>
/// <param name="Feedback">反馈.</param>
/// <param name="Improvement">改进建议.</param>
[Event("team-performance", "manager-reviewed", 1)]
internal sealed record ManagerReviewed(
    IReadOnlyList<GivenScore> Components, IReadOnlyList<GivenScore> Goals, string Feedback, string Improvement, string ReviewedBy);

/// <summary>The person can see the manager's review.</summary>
[Event("team-performance", "appraisal-shared", 1)]
internal sealed record AppraisalShared(string SharedBy);

/// <summary>The person has taken note of the review.</summary>
/// <param name="Comment">In words.</param>
[Event("team-performance", "appraisal-acknowledged", 1)]
internal sealed record AppraisalAcknowledged(string Comment);

/// <summary>The person does not agree.</summary>
/// <param name="Reason">Why.</param>
[Event("team-performance", "appraisal-disputed", 1)]
internal sealed record AppraisalDisputed(string Reason);

/// <summary>HR and a manager settled the dispute.</summary>
/// <param name="Resolution">In words.</param>
/// <param name="Components">Scores in place of the manager's; what is left out stands.</param>
/// <param name="ResolvedBy">Of HR, never who reviewed.</param>
[Event("team-performance", "appraisal-dispute-resolved", 1)]
internal sealed record AppraisalDisputeResolved(
    string Resolution, IReadOnlyList<GivenScore> Components, IReadOnlyList<GivenScore> Goals, string ResolvedBy, string WithManager);
