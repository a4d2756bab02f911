using SalesPlatform.Budget.Figures;

namespace SalesPlatform.Budget.Costs;

/// <summary>How a cost stands to the budget at the moment it is posted. A cost is a fact: a flag never keeps it out.</summary>
internal static class CostFlags
{
    /// <summary>Its category has enough over the year.</summary>
    public const string Within = "within";

    /// <summary>With it, its category is overspent over the year.</summary>
    public const string OverBudget = "over-budget";

    /// <summary>Nothing is budgeted for its category.</summary>
    public const string Unbudgeted = "unbudgeted";

    /// <summary>No budget is in force.</summary>
    public const string NoBudget = "no-budget";

    public static IReadOnlyList<string> All { get; } = [Within, OverBudget, Unbudgeted, NoBudget];

    /// <summary>No budget of the team has the commitment that the cost names.</summary>
    public const string UnknownCommitment = "unknown-commitment";

    /// <summary>The commitment that the cost names is one of another category.</summary>
    public const string OtherCategory = "other-category";

    /// <summary>What can be wrong with the commitment that a cost names.</summary>
    public static IReadOnlyList<string> OfCommitments { get; } = [UnknownCommitment, OtherCategory];

    /// <summary>The flag of a cost that the figures contain already.</summary>
    public static string Of(BudgetFigures with, string category)
    {
        var year = with.OfYear(category);
        return with.Revision == 0 ? NoBudget
            : year.Budget == 0 ? Unbudgeted
            : year.Available < 0 ? OverBudget
            : Within;
    }
}
