using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination;

namespace SalesPlatform.LaunchCoordination.Launches;

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
