namespace SalesPlatform.Budget.Costs;

/// <summary>At the moment it is posted. A cost is a fact: a flag never keeps it out.</summary>
internal static class CostFlags
{
    public const string Within = "within";
    public const string OverBudget = "over-budget";
    public const string Unbudgeted = "unbudgeted";
    public const string NoBudget = "no-budget";

    public static IReadOnlyList<string> All { get; } = [Within, OverBudget, Unbudgeted, NoBudget];

    public const string UnknownCommitment = "unknown-commitment";
    public const string OtherCategory = "other-category";

    public static IReadOnlyList<string> OfCommitments { get; } = [UnknownCommitment, OtherCategory];

    /// <summary>Of a cost that the figures contain already.</summary>
    public static string Of(BudgetFigures with, string category)
    {
        var year = with.OfYear(category);
        return with.Revision == 0 ? NoBudget
            : year.Budget == 0 ? Unbudgeted
            : year.Available < 0 ? OverBudget
            : Within;
    }
}
