using System.Collections.Immutable;

namespace SalesPlatform.Budget.Budgets;

/// <summary>The budget in force, with reallocations, and the open commitments expected then.</summary>
internal sealed record Availability(decimal Budget, decimal Actual, decimal Committed)
{
    /// <summary>Negative when overspent. 10,000 − 6,000 − 1,500 leaves 2,500.</summary>
    public decimal Available => Budget - Actual - Committed;

    public Availability Plus(Availability other) =>
        new Availability(Budget + other.Budget, Actual + other.Actual, Committed + other.Committed);
}

/// <summary>Revision 0: none is in force, and nothing is budgeted.</summary>
internal sealed record BudgetFigures(
    int Revision, BudgetLines Lines, BudgetLines Baseline, ImmutableSortedDictionary<string, Commitment> Commitments, CostTotals Costs)
{
    private const int LastMonth = 12;

    public string Currency { get; init; } = "";

    public IReadOnlyList<string> Categories =>
        [.. Lines.Categories.Union(Baseline.Categories).Union(Commitments.Values.Select(commitment => commitment.Category))
            .Union(Costs.Categories).Order(StringComparer.Ordinal)];

    public static BudgetFigures Of(BudgetState state, CostTotals costs) => state is BudgetState.Opened { Book: var book }
        ? new BudgetFigures(
            book.InForce?.Revision ?? 0, book.InForce?.Lines ?? BudgetLines.None, book.InForce?.Baseline ?? BudgetLines.None,
            book.Commitments, costs)
        {
            Currency = book.Currency,
        }
        : new BudgetFigures(0, BudgetLines.None, BudgetLines.None, BudgetBook.NoCommitments, costs);

    public BudgetFigures Through(int month) => this with
    {
        Commitments = Commitments.RemoveRange(Commitments.Where(item => item.Value.Month > month).Select(item => item.Key)),
        Costs = Costs.Through(month),
    };

    public decimal Committed(string category, int month) =>
        Commitments.Values.Where(commitment => commitment.Category == category && commitment.Month == month)
            .Sum(commitment => commitment.Open);

    public Availability OfMonth(string category, int month) =>
        new(Lines.Amount(category, month), Costs.Of(category, month), Committed(category, month));

    public Availability ToDate(string category, int throughMonth) =>
        Enumerable.Range(1, throughMonth).Select(month => OfMonth(category, month))
            .Aggregate(new Availability(0, 0, 0), (sum, month) => sum.Plus(month));

    public Availability OfYear(string category) => ToDate(category, LastMonth);
}
