namespace SalesPlatform.Budget.Budgets;

internal enum BudgetStage
{
    Draft,
    FinanceReview,
    Approved,
    Active,
    Closed,
}

/// <summary>Draft → FinanceReview → Approved → Active → Closed, and back from FinanceReview to Draft, for budgets and for their list.
/// Revising an approved or active budget opens the next revision as a draft; money is spent by the one in force until the next is
/// approved.</summary>
internal static class BudgetLifeCycle
{
    private static readonly Dictionary<string, BudgetStage> Stages = new()
    {
        ["draft"] = BudgetStage.Draft, ["finance-review"] = BudgetStage.FinanceReview, ["approved"] = BudgetStage.Approved,
        ["active"] = BudgetStage.Active, ["closed"] = BudgetStage.Closed,
    };

    public static BudgetStage StageOf(string name) => Stages[name];

    public static string Name(this BudgetStage stage) => Stages.First(known => known.Value == stage).Key;

    public static BudgetStage After(this BudgetStage stage, object e) => e switch
    {
        BudgetLineSet or BudgetRevised or BudgetReturned => BudgetStage.Draft,
        BudgetSubmitted => BudgetStage.FinanceReview,
        BudgetApproved => BudgetStage.Approved,
        BudgetActivated => BudgetStage.Active,
        BudgetClosed => BudgetStage.Closed,
        _ => stage,
    };
}
