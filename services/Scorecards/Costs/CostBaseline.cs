using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Costs;

/// <summary>A baseline of a team's budget for a fiscal year: what costs are measured by. Reallocations do not move it.</summary>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="FiscalYear">Label, <c>FY2027</c>.</param>
/// <param name="Sequence">Place in the stream of the budget.</param>
/// <param name="Revision">Revision of the budget.</param>
/// <param name="Currency">Currency of its amounts.</param>
/// <param name="Months">Σ of all categories in each of the twelve months.</param>
internal sealed record CostBaseline(
    Guid Id, DateTimeOffset RecordedAt, string Team, string FiscalYear, long Sequence, int Revision, string Currency,
    IReadOnlyList<decimal> Months) : ILearned
{
    /// <summary>The baseline of a year: the newest, for each event carries the whole year as it stands from then on.</summary>
    public static CostBaseline? InForce(IEnumerable<CostBaseline> baselines, string fiscalYear) =>
        baselines.Where(baseline => baseline.FiscalYear == fiscalYear).MaxBy(baseline => baseline.Sequence);
}

/// <summary>Keeps every baseline of every budget.</summary>
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

    /// <summary>Finance set another baseline.</summary>
    public CostBaseline Create(IEvent<BudgetRebaselined> e)
    {
        return Baseline(e, e.Data.Team, e.Data.FiscalYear, e.Data.Revision, e.Data.Currency, e.Data.Baseline);
    }

    private static CostBaseline Baseline(
        IEvent e, string team, string fiscalYear, int revision, string currency, IReadOnlyList<BudgetLine> lines) =>
        new(e.Id, e.RecordedAt(), team, fiscalYear, e.SourceSequenceOf(), revision, currency,
            [.. Enumerable.Range(0, MonthsOfYear).Select(month => lines.Sum(line => line.Months[month]))]);
}
