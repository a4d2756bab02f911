using JasperFx.Events;
using Marten;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Costs;
using SalesPlatform.Budget.Figures;
using SalesPlatform.Budget.Sales;
using SalesPlatform.Company;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Deliverables;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>The cost analysis (成本分析表): actual against budget by category and month, the largest costs, and where the year will
/// end.</summary>
internal sealed class CostAnalysis(FigureReader figures, PaceReader paces) : Deliverable
{
    private const int LargestCosts = 15;

    public override DeliverableKind Kind => BudgetKinds.CostAnalysis;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var period = scope.Period!.Value;
        var id = new BudgetId(scope.Team, period.InYear);
        var budget = (await figures.ReadAsync(reading.Queries, reading.Connection, id, reading.Now, cancellation)).AtEndOf(period);
        var pace = await paces.ReadAsync(reading.Queries, reading.Connection, id, budget, reading.AsOf, cancellation);
        var (from, until) = (reading.Company.Calendar.Start(period), reading.Company.Calendar.End(period));
        var largest = await LargestAsync(reading, scope.Team, (from, until), cancellation);
        if (budget.State is BudgetState.Opened { Book: var known })
            document.In(known.Currency);
        var standard = await KpiStandards.InForceAsync(reading.Queries, KpiStandards.CostDeviation, from, cancellation);
        new CostAnalysisText(document, period, standard, budget, pace, largest).Write();
    }

    // As many as a reader looks at: the rest is in the sums. As of an earlier instant, what was corrected since is read as it was.
    private static async Task<IReadOnlyList<CostView>> LargestAsync(
        DeliverableReading reading, string team, (DateOnly From, DateOnly Until) days, CancellationToken cancellation)
    {
        var (from, until, instant) = (days.From, days.Until, reading.Now);
        var costs = reading.Queries.Query<CostView>()
            .Where(cost => cost.Team == team && cost.OccurredOn >= from && cost.OccurredOn < until);
        var known = reading.AsOf is null ? costs : costs.Where(cost => cost.RecordedAt <= instant);
        var found = (await known.OrderByDescending(cost => cost.Cost.CompanyAmount).ThenBy(cost => cost.Id).Take(LargestCosts)
            .ToListAsync(cancellation)).ToList();
        if (reading.AsOf is null)
            return found;
        foreach (var id in await costs.Where(cost => cost.RecordedAt > instant).Select(cost => cost.Id).ToListAsync(cancellation))
        {
            var events = await reading.Queries.Events.FetchStreamAsync(id, timestamp: instant, token: cancellation);
            if (events.OfType<IEvent<CostPosted>>().LastOrDefault() is { } posted)
                found.Add(CostViewProjection.Create(posted));
        }

        return [.. found.OrderByDescending(cost => cost.Cost.CompanyAmount).ThenBy(cost => cost.Id, StringComparer.Ordinal)
            .Take(LargestCosts)];
    }
}
