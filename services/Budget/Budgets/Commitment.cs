namespace SalesPlatform.Budget.Budgets;

/// <summary>承诺支出. Requested is by how much the last command raised what is open; over budget, by how much that exceeded what was available,
/// in a category that only warns.</summary>
internal sealed record Commitment(
    string Key, string Category, int Month, decimal Amount, decimal Settled, bool Released, string Description, decimal Requested,
        decimal OverBudgetBy)
{
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
