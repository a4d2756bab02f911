namespace SalesPlatform.Budget.Budgets;

/// <summary>In the company's currency of that time.</summary>
[Event("budget", "budget-drafted", 1)]
internal sealed record BudgetDrafted(string Team, string FiscalYear, string Currency, string Author);

[Event("budget", "budget-line-set", 1)]
internal sealed record BudgetLineSet(string Category, string Control, string Behaviour, string Period, IReadOnlyList<decimal> Months);

/// <summary>Holds the amounts in force.</summary>
[Event("budget", "budget-revised", 1)]
internal sealed record BudgetRevised(int Revision, string Reason, string Author);

/// <summary>What a commitment above what is available meets.</summary>
internal static class Controls
{
    public const string Warn = "warn";
    public const string Stop = "stop";
}

/// <summary>成本性态: whether a cost follows sales.</summary>
internal static class Behaviours
{
    public const string Fixed = "fixed";
    public const string Variable = "variable";
}
