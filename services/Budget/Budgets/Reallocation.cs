namespace SalesPlatform.Budget.Budgets;

[Event("budget", "reallocation-requested", 1)]
internal sealed record ReallocationRequested(
    Guid Reallocation, BudgetCell From, BudgetCell To, decimal Amount, string Reason, string RequestedBy);

[Event("budget", "reallocation-rejected", 1)]
internal sealed record ReallocationRejected(Guid Reallocation, string Reason, string RejectedBy);

/// <summary>预算调剂, from the request to the decision.</summary>
internal sealed record Reallocation(
    Guid Id, (string Category, int Month) From, (string Category, int Month) To, decimal Amount, string Reason, string RequestedBy,
    string? ApprovedBy, string? RejectedBy, string? RejectedBecause)
{
    public bool IsPending => ApprovedBy is null && RejectedBy is null;

    public string Status => ApprovedBy is not null ? "approved" : RejectedBy is not null ? "rejected" : "requested";

    internal static Reallocation Of(ReallocationRequested asked) => new(
        asked.Reallocation, Place(asked.From), Place(asked.To), asked.Amount, asked.Reason, asked.RequestedBy, null, null, null);

    internal Reallocation After(BudgetReallocated moved) => this with { ApprovedBy = moved.ApprovedBy };

    internal Reallocation After(ReallocationRejected rejected) =>
        this with { RejectedBy = rejected.RejectedBy, RejectedBecause = rejected.Reason };

    private static (string, int) Place(BudgetCell cell) => (cell.Category, Period.Parse(cell.Month).Number);
}
