namespace SalesPlatform.LaunchCoordination.Launches;

/// <param name="Author">Decides neither on the launch nor on its waivers.</param>
[Event("launch-coordination", "launch-drafted", 1)]
internal sealed record LaunchDrafted(Guid Launch, string Product, string Name, string Team, DateOnly LaunchDate, string Author);

/// <summary>Added, or given another owner or due day.</summary>
[Event("launch-coordination", "milestone-set", 1)]
internal sealed record MilestoneSet(string Milestone, string Owner, DateOnly DueOn);

[Event("launch-coordination", "milestone-completed", 1)]
internal sealed record MilestoneCompleted(string Milestone, DateOnly DoneOn);

/// <summary>Stays in the service: people speak freely there.</summary>
[Event("launch-coordination", "launch-meeting-noted", 1)]
internal sealed record LaunchMeetingNoted(
    DateOnly HeldOn, string Title, IReadOnlyList<string> Departments, string MarketInput, string SalesInput, string Conclusions);

[Event("launch-coordination", "sales-team-briefed", 1)]
internal sealed record SalesTeamBriefed(DateOnly BriefedOn, string Presenter, string Audience);

/// <param name="Covers">What it lacked. A waiver is no blank cheque: what the condition comes to lack later is not covered.</param>
[Event("launch-coordination", "condition-waived", 1)]
internal sealed record ConditionWaived(string Condition, IReadOnlyList<UnmetCondition> Covers, string Reason, string GrantedBy);

/// <param name="Delivery">Its key within the launch.</param>
/// <param name="WantedOn">The day the launch would like to have it.</param>
[Event("launch-coordination", "delivery-requested", 1)]
internal sealed record DeliveryRequested(string Delivery, string Department, DateOnly WantedOn, IReadOnlyList<string> QualityRequirements);

[Event("launch-coordination", "quality-assessed", 1)]
internal sealed record QualityAssessed(string Delivery, string Requirement, bool IsMet, string Evidence, string AssessedBy);

[Event("launch-coordination", "promotion-terms-set", 1)]
internal sealed record PromotionTermsSet(IReadOnlyList<PromotionChannel> Channels, string Currency, string Author);

/// <summary>As a whole.</summary>
[Event("launch-coordination", "promotion-goals-set", 1)]
internal sealed record PromotionGoalsSet(IReadOnlyList<PromotionGoal> Goals, string Author);

/// <param name="Measure">What success is measured by.</param>
internal sealed record PromotionGoal(string Channel, string Measure, decimal Target, bool LowerIsBetter);

/// <param name="Cause">Why the target was missed; empty where nobody said.</param>
[Event("launch-coordination", "promotion-result-recorded", 1)]
internal sealed record PromotionResultRecorded(
    string Channel, string Measure, decimal Result, DateOnly MeasuredOn, string Cause, string RecordedBy);

/// <param name="Reopens">Assets that use it and lose their approval.</param>
[Event("launch-coordination", "key-message-written", 1)]
internal sealed record KeyMessageWritten(string Message, string Wording, string Author, IReadOnlyList<string> Reopens);

[Event("launch-coordination", "key-message-approved", 1)]
internal sealed record KeyMessageApproved(string Message, string ApprovedBy);

/// <summary>A page, a film, a leaflet.</summary>
/// <param name="Messages">Keys, in alphabetical order.</param>
[Event("launch-coordination", "asset-put", 1)]
internal sealed record AssetPut(string Asset, string Title, string Channel, IReadOnlyList<string> Messages, string Author);

[Event("launch-coordination", "asset-approved", 1)]
internal sealed record AssetApproved(string Asset, string ApprovedBy);

[Event("launch-coordination", "asset-removed", 1)]
internal sealed record AssetRemoved(string Asset);

[Event("launch-coordination", "promotion-budget-approved", 1)]
internal sealed record PromotionBudgetApproved(decimal Budget, string Currency, string ApprovedBy);
