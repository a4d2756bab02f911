using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;

namespace SalesPlatform.Budget.Reallocations;

/// <summary>Money is asked to move within the budget in force.</summary>
/// <param name="Reallocation">Id (GUID v7).</param>
/// <param name="To">Where it goes.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Reason">Why.</param>
[Event("budget", "reallocation-requested", 1)]
internal sealed record ReallocationRequested(
    Guid Reallocation, BudgetCell From, BudgetCell To, decimal Amount, string Reason, string RequestedBy);

/// <summary>Finance refused a reallocation.</summary>
[Event("budget", "reallocation-rejected", 1)]
internal sealed record ReallocationRejected(Guid Reallocation, string Reason, string RejectedBy);

/// <summary>A move of money (预算调剂), from the request to the decision.</summary>
/// <param name="Id">GUID v7.</param>
/// <param name="From">Category and month 1..12 it is taken from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Reason">Why.</param>
/// <param name="RejectedBy">Who refused it.</param>
/// <param name="RejectedBecause">Why it was refused.</param>
internal sealed record Reallocation(
    Guid Id, (string Category, int Month) From, (string Category, int Month) To, decimal Amount, string Reason, string RequestedBy,
    string? ApprovedBy, string? RejectedBy, string? RejectedBecause)
{
    /// <summary>Not decided on yet.</summary>
    public bool IsPending => ApprovedBy is null && RejectedBy is null;

    public string Status => ApprovedBy is not null ? "approved" : RejectedBy is not null ? "rejected" : "requested";

    internal static Reallocation Of(ReallocationRequested asked) => new(
        asked.Reallocation, Place(asked.From), Place(asked.To), asked.Amount, asked.Reason, asked.RequestedBy, null, null, null);

    internal Reallocation After(BudgetReallocated moved) => this with { ApprovedBy = moved.ApprovedBy };

    internal Reallocation After(ReallocationRejected rejected) =>
        this with { RejectedBy = rejected.RejectedBy, RejectedBecause = rejected.Reason };

    private static (string, int) Place(BudgetCell cell) => (cell.Category, Period.Parse(cell.Month).Number);
}
