namespace SalesPlatform.Budget.Budgets;

/// <summary>Behind the commitments it made, changed or released. Withdrawn: the launch was given up, and nothing is asked for any
/// more.</summary>
[Event("budget", "promotion-bound", 1)]
internal sealed record PromotionBound(Guid Launch, int Revision, bool IsWithdrawn);
