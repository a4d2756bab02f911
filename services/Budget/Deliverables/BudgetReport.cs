namespace SalesPlatform.Budget.Deliverables;

/// <summary>The sales budget report (销售预算报告): where the money stands, what deviates, what finance found, what to do next.</summary>
internal sealed class BudgetReport(FigureReader figures, PaceReader paces) : Deliverable
{
    public override DeliverableKind Kind => BudgetKinds.Report;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var period = scope.Period!.Value;
        var id = new BudgetId(scope.Team, period.InYear);
        var budget = (await figures.ReadAsync(reading.Queries, reading.Connection, id, reading.Now, cancellation)).AtEndOf(period);
        var pace = await paces.ReadAsync(reading.Queries, reading.Connection, id, budget, reading.AsOf, cancellation);
        var sold = await paces.ReadAsync(reading.Queries, reading.Connection, id, period, budget, reading.AsOf, cancellation);
        if (budget.State is BudgetState.Opened { Book: var known })
            document.In(known.Currency);
        var (from, until) = (reading.Company.Calendar.Start(period), reading.Company.Calendar.End(period));
        var largest = await LargestCosts.ReadAsync(reading, scope.Team, (from, until), cancellation);
        var decided = await DecidedOnAsync(reading, id, cancellation);
        var standard = await KpiStandards.InForceAsync(
            reading.Queries, KpiStandards.CostDeviation, from, cancellation);
        new BudgetReportText(document, period, standard, budget, pace, sold, budget.Company.Calendar.End(period) <= budget.Company.Today,
            decided, largest).Write();
    }

    /// <summary>The day finance decided on each reallocation.</summary>
    private static async Task<IReadOnlyDictionary<Guid, DateOnly>> DecidedOnAsync(DeliverableReading reading, BudgetId id,
        CancellationToken cancellation)
    {
        var events = await reading.Queries.Events.FetchStreamAsync(id.Stream, timestamp: reading.AsOf, token: cancellation);
        return events.Select(e => (e.Timestamp, Reallocation: e.Data switch
        {
            BudgetReallocated moved => moved.Reallocation,
            ReallocationRejected refused => refused.Reallocation,
            _ => (Guid?)null,
        })).Where(item => item.Reallocation is not null)
        .ToDictionary(item => item.Reallocation!.Value, item => reading.Company.DayOf(item.Timestamp));
    }
}
