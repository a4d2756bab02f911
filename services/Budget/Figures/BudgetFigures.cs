using System.Collections.Immutable;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Commitments;

namespace SalesPlatform.Budget.Figures;

/// <summary>What is left of a budget over some months.</summary>
/// <param name="Budget">In force, with reallocations.</param>
/// <param name="Actual">Costs that came.</param>
/// <param name="Committed">Open commitments that are expected then.</param>
internal sealed record Availability(decimal Budget, decimal Actual, decimal Committed)
{
    /// <summary>Budget − actual − open commitments; negative when overspent. 10,000 − 6,000 − 1,500 leaves 2,500.</summary>
    public decimal Available => Budget - Actual - Committed;

    /// <summary>Both together.</summary>
    public Availability Plus(Availability other)
    {
        return new Availability(Budget + other.Budget, Actual + other.Actual, Committed + other.Committed);
    }
}

/// <summary>The figures of one team and fiscal year. Pure values: what is compared with what is decided elsewhere.</summary>
/// <param name="Revision">Revision in force; 0 when there is none, and nothing is budgeted then.</param>
/// <param name="Lines">Amounts in force, with reallocations.</param>
/// <param name="Baseline">What the KPI is measured by.</param>
/// <param name="Costs">Actual costs.</param>
internal sealed record BudgetFigures(
    int Revision, BudgetLines Lines, BudgetLines Baseline, ImmutableSortedDictionary<string, Commitment> Commitments, CostTotals Costs)
{
    private const int LastMonth = 12;

    /// <summary>Of the amounts in force; empty where there is no budget.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Every category that has a budget, a commitment or a cost, in order.</summary>
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

    /// <summary>The same year with what came, and is committed, up to and with a month.</summary>
    public BudgetFigures Through(int month) => this with
    {
        Commitments = Commitments.RemoveRange(Commitments.Where(item => item.Value.Month > month).Select(item => item.Key)),
        Costs = Costs.Through(month),
    };

    /// <summary>Open commitments of a category that are expected in a month.</summary>
    public decimal Committed(string category, int month) =>
        Commitments.Values.Where(commitment => commitment.Category == category && commitment.Month == month)
            .Sum(commitment => commitment.Open);

    public Availability OfMonth(string category, int month) =>
        new(Lines.Amount(category, month), Costs.Of(category, month), Committed(category, month));

    /// <summary>What a category has from the year's first month through another.</summary>
    public Availability ToDate(string category, int throughMonth) =>
        Enumerable.Range(1, throughMonth).Select(month => OfMonth(category, month))
            .Aggregate(new Availability(0, 0, 0), (sum, month) => sum.Plus(month));

    /// <summary>What a category has over the year.</summary>
    public Availability OfYear(string category) => ToDate(category, LastMonth);
}
