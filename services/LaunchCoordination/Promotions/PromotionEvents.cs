using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination;

namespace SalesPlatform.LaunchCoordination.Promotions;

/// <summary>Channels, days and amounts of a promotion were laid down.</summary>
[Event("launch-coordination", "promotion-terms-set", 1)]
internal sealed record PromotionTermsSet(IReadOnlyList<PromotionChannel> Channels, string Currency, string Author);

/// <param name="Message">Its key within the launch.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Reopens">Assets that use it and lose their approval.</param>
[Event("launch-coordination", "key-message-written", 1)]
internal sealed record KeyMessageWritten(string Message, string Wording, string Author, IReadOnlyList<string> Reopens);

/// <summary>The wording of a key message was approved.</summary>
[Event("launch-coordination", "key-message-approved", 1)]
internal sealed record KeyMessageApproved(string Message, string ApprovedBy);

/// <summary>An asset (a page, a film, a leaflet) was added or changed.</summary>
/// <param name="Asset">Its key within the launch.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Channel">Where it runs.</param>
/// <param name="Messages">Keys of the messages it uses, in alphabetical order.</param>
[Event("launch-coordination", "asset-put", 1)]
internal sealed record AssetPut(string Asset, string Title, string Channel, IReadOnlyList<string> Messages, string Author);

[Event("launch-coordination", "asset-approved", 1)]
internal sealed record AssetApproved(string Asset, string ApprovedBy);

/// <summary>An asset was taken out of the plan.</summary>
[Event("launch-coordination", "asset-removed", 1)]
internal sealed record AssetRemoved(string Asset);

[Event("launch-coordination", "promotion-budget-approved", 1)]
internal sealed record PromotionBudgetApproved(decimal Budget, string Currency, string ApprovedBy);
