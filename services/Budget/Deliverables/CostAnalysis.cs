namespace SalesPlatform.Budget.Deliverables;

/// <summary>The cost analysis (成本分析表): actual against budget by category and month, the largest costs, and where the year will
/// end.</summary>
internal sealed class CostAnalysis(FigureReader figures, PaceReader paces) : Deliverable
{
    public override DeliverableKind Kind => BudgetKinds.CostAnalysis;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var period = scope.Period!.Value;
        var id = new BudgetId(scope.Team, period.InYear);
        var budget = (await figures.ReadAsync(reading.Queries, reading.Connection, id, reading.Now, cancellation)).AtEndOf(period);
        var pace = await paces.ReadAsync(reading.Queries, reading.Connection, id, budget, reading.AsOf, cancellation);
        var sold = await paces.ReadAsync(reading.Queries, reading.Connection, id, period, budget, reading.AsOf, cancellation);
        var (from, until) = (reading.Company.Calendar.Start(period), reading.Company.Calendar.End(period));
        var largest = await LargestCosts.ReadAsync(reading, scope.Team, (from, until), cancellation);
        if (budget.State is BudgetState.Opened { Book: var known })
            document.In(known.Currency);
        var standard = await KpiStandards.InForceAsync(reading.Queries, KpiStandards.CostDeviation, from, cancellation);
        new CostAnalysisText(document, period, standard, budget, pace, sold, largest).Write();
    }
}
