using SalesPlatform.Contracts;

namespace SalesPlatform.Budget.Budgets;

/// <summary>The budget of a team and fiscal year was opened as an empty draft of revision 1.</summary>
/// <param name="FiscalYear">Label.</param>
/// <param name="Currency">Of every amount: the company's when the budget was opened.</param>
/// <param name="Author">Who opened it.</param>
[Event("budget", "budget-drafted", 1)]
internal sealed record BudgetDrafted(string Team, string FiscalYear, string Currency, string Author);

/// <summary>A category of the draft got amounts for the months of a period.</summary>
/// <param name="Period">Year, quarter or month of the budget.</param>
/// <param name="Months">Amounts of the period's months.</param>
[Event("budget", "budget-line-set", 1)]
internal sealed record BudgetLineSet(string Category, string Control, string Behaviour, string Period, IReadOnlyList<decimal> Months);

/// <summary>The next revision was opened as a draft that holds the amounts in force.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who opened it.</param>
[Event("budget", "budget-revised", 1)]
internal sealed record BudgetRevised(int Revision, string Reason, string Author);

/// <summary>What a commitment above what is available meets.</summary>
internal static class Controls
{
    public const string Warn = "warn";

    /// <summary>A refusal.</summary>
    public const string Stop = "stop";
}

/// <summary>How a cost behaves when sales change (成本性态).</summary>
internal static class Behaviours
{
    /// <summary>It stays.</summary>
    public const string Fixed = "fixed";

    /// <summary>It follows them.</summary>
    public const string Variable = "variable";
}
