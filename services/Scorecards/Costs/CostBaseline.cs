using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Costs;

/// <summary>What costs are measured by: reallocations do not move it.</summary>
/// <param name="Months">Σ of all categories in each of the twelve months.</param>
internal sealed record CostBaseline(
    Guid Id, DateTimeOffset RecordedAt, string Team, string FiscalYear, long Sequence, int Revision, string Currency,
    IReadOnlyList<decimal> Months) : ILearned
{
    /// <summary>The newest, for each event carries the whole year as it stands from then on.</summary>
    public static CostBaseline? InForce(IEnumerable<CostBaseline> baselines, string fiscalYear) =>
        baselines.Where(baseline => baseline.FiscalYear == fiscalYear).MaxBy(baseline => baseline.Sequence);
}

internal partial class CostBaselineProjection : EventProjection
{
    private const int MonthsOfYear = 12;

    public CostBaselineProjection()
    {
        Name = "cost-baselines";
        Options.DeleteViewTypeOnTeardown<CostBaseline>();
    }

    public CostBaseline Create(IEvent<BudgetApproved> e)
    {
        return Baseline(e, e.Data.Team, e.Data.FiscalYear, e.Data.Revision, e.Data.Currency, e.Data.Baseline);
    }

    public CostBaseline Create(IEvent<BudgetRebaselined> e)
    {
        return Baseline(e, e.Data.Team, e.Data.FiscalYear, e.Data.Revision, e.Data.Currency, e.Data.Baseline);
    }

    private static CostBaseline Baseline(
        IEvent e, string team, string fiscalYear, int revision, string currency, IReadOnlyList<BudgetLine> lines) =>
        new(e.Id, e.RecordedAt(), team, fiscalYear, e.SourceSequenceOf(), revision, currency,
            [.. Enumerable.Range(0, MonthsOfYear).Select(month => lines.Sum(line => line.Months[month]))]);
}
