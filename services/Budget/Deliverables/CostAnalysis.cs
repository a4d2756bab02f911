using Marten;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Costs;
using SalesPlatform.Budget.Figures;
using SalesPlatform.Budget.Sales;
using SalesPlatform.Deliverables;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>The cost analysis (成本分析表): actual against budget by category and month, the largest costs, and where the year will end.</summary>
public sealed class CostAnalysis(FigureReader figures, PaceReader paces) : Deliverable
{
    private const int LargestCosts = 15;

    /// <inheritdoc />
    public override DeliverableKind Kind => BudgetKinds.CostAnalysis;

    /// <inheritdoc />
    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var period = scope.Period!.Value;
        var id = new BudgetId(scope.Team, period.InYear);
        var budget = await figures.ReadAsync(reading.Queries, reading.Connection, id, null, cancellation);
        var pace = await paces.ReadAsync(reading.Queries, reading.Connection, id, budget, cancellation);
        var (from, until) = (reading.Company.Calendar.Start(period), reading.Company.Calendar.End(period));
        // As many as a reader looks at: the rest is in the sums.
        var largest = await reading.Queries.Query<CostView>()
            .Where(cost => cost.Team == scope.Team && cost.OccurredOn >= from && cost.OccurredOn < until)
            .OrderByDescending(cost => cost.Cost.CompanyAmount).ThenBy(cost => cost.Id).Take(LargestCosts).ToListAsync(cancellation);
        if (budget.State is BudgetState.Opened { Book: var known })
            document.In(known.Currency);
        new CostAnalysisText(document, period, budget, pace, [.. largest], until <= reading.Today).Write();
    }
}
