using SalesPlatform.Contracts;

namespace SalesPlatform.Budget.Promotions;

/// <summary>The promotion plan of a launch took effect on a budget: its commitments are what this revision asks for. Stream
/// <c>budget/{team}/{fiscal year}</c>, behind the commitments it made, changed or released.</summary>
/// <param name="Revision">Of the approved plan.</param>
/// <param name="IsWithdrawn">The launch was given up: nothing is asked for any more.</param>
[Event("budget", "promotion-bound", 1)]
internal sealed record PromotionBound(Guid Launch, int Revision, bool IsWithdrawn);
