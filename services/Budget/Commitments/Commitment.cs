using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;

namespace SalesPlatform.Budget.Commitments;

/// <summary>Money set aside (承诺支出).</summary>
/// <param name="Key">The caller's own key, unique within the budget.</param>
/// <param name="Month">The month the cost is expected in, 1..12.</param>
/// <param name="Amount">What was set aside.</param>
/// <param name="Settled">Σ costs that name it.</param>
/// <param name="Released">What was open is free again.</param>
/// <param name="Requested">By how much the last command raised what is open.</param>
/// <param name="OverBudgetBy">By how much that exceeded what was available, in a category that only warns.</param>
internal sealed record Commitment(
    string Key, string Category, int Month, decimal Amount, decimal Settled, bool Released, string Description, decimal Requested,
        decimal OverBudgetBy)
{
    /// <summary>What still counts against the budget: the amount less the costs that came, never below zero and never above the
    /// amount.</summary>
    public decimal Open => Released ? 0 : decimal.Clamp(Amount - Settled, 0, Amount);

    public string Status => Released ? "released" : Open > 0 ? "open" : "settled";

    internal static Commitment Of(CommitmentOpened opened) => new(
        opened.Commitment, opened.Cell.Category, MonthOf(opened.Cell), opened.Amount, 0, false, opened.Description, opened.Amount,
            opened.OverBudgetBy);

    internal Commitment After(CommitmentChanged changed)
    {
        var after = this with { Amount = changed.Amount, Month = MonthOf(changed.Cell), OverBudgetBy = changed.OverBudgetBy };
        return after with { Requested = after.Open - Open };
    }

    internal Commitment After(CommitmentSettled settled) => this with { Settled = Settled + settled.Amount };

    private static int MonthOf(BudgetCell cell) => Period.Parse(cell.Month).Number;
}
