using SalesPlatform.Contracts.Budget;

namespace SalesPlatform.Scorecards.Facts;

/// <summary>What costs are measured by: reallocations do not move it.</summary>
/// <param name="Months">Σ of all categories in each of the twelve months.</param>
internal sealed record CostBaseline(
    Guid Id, DateTimeOffset RecordedAt, string Team, string FiscalYear, long Sequence, int Revision, string Currency,
    IReadOnlyList<decimal> Months) : ILearnedEntry
{
    private const int MonthsOfYear = 12;

    public static Entries<CostBaseline> Entries { get; } = new Entries<CostBaseline>()
        .On<BudgetApproved>((budget, e) => Of(e, budget.Team, budget.FiscalYear, budget.Revision, budget.Currency, budget.Baseline))
        .On<BudgetRebaselined>((budget, e) => Of(e, budget.Team, budget.FiscalYear, budget.Revision, budget.Currency, budget.Baseline));

    /// <summary>The newest, for each event carries the whole year as it stands from then on.</summary>
    public static CostBaseline? InForce(IEnumerable<CostBaseline> baselines, string fiscalYear) =>
        baselines.Where(baseline => baseline.FiscalYear == fiscalYear).MaxBy(baseline => baseline.Sequence);

    private static CostBaseline Of(
        RecordedEvent e, string team, string fiscalYear, int revision, string currency, IReadOnlyList<BudgetLine> lines) =>
        new(e.Id, e.RecordedAt, team, fiscalYear, e.Version, revision, currency,
            [.. Enumerable.Range(0, MonthsOfYear).Select(month => lines.Sum(line => line.Months[month]))]);
}
