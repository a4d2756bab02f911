namespace SalesPlatform.Budget.Commitments;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class CommitmentDecisions
{
    /// <summary>Over the year; 0 within. A category that is not in the budget has nothing, and stops.</summary>
    private static decimal OverBudgetBy(BudgetFigures figures, string category, decimal requested)
    {
        var available = figures.OfYear(category).Available;
        if (requested <= 0 || requested <= available)
            return 0;
        if (figures.Lines.Find(category)?.Control == Controls.Warn)
            return requested - available;
        throw DomainException.Rule("over-budget", $"{requested} is more than the {available} that '{category}' has left.",
            ("category", category), ("available", available.ToExactString()), ("requested", requested.ToExactString()));
    }
}
