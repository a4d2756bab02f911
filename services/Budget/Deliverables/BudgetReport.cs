using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Figures;
using SalesPlatform.Budget.Sales;
using SalesPlatform.ServiceDefaults.Deliverables;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>The sales budget report (销售预算报告): where the money stands, what deviates, what finance found, what to do next.</summary>
public sealed class BudgetReport(FigureReader figures, PaceReader paces) : Deliverable
{
    /// <inheritdoc />
    public override DeliverableKind Kind => BudgetKinds.Report;

    /// <inheritdoc />
    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var period = scope.Period!.Value;
        var id = new BudgetId(scope.Team, period.InYear);
        var budget = await figures.ReadAsync(reading.Queries, reading.Connection, id, null, cancellation);
        var pace = await paces.ReadAsync(reading.Queries, reading.Connection, id, budget, cancellation);
        if (budget.State is BudgetState.Opened { Book: var known })
            document.In(known.Currency);
        new BudgetReportText(document, period, budget, pace, reading.Company.Calendar.End(period) <= reading.Today).Write();
    }
}
