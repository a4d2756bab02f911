using SalesPlatform.Planning.Documents;
using SalesPlatform.Planning.Sales;
using PlanContent = SalesPlatform.Planning.Documents.DocumentContent;

namespace SalesPlatform.Planning.Deliverables;

/// <summary>A deliverable about one team's plan of a year. The discussion of the target with senior management is not in it: it is for
/// sales managers and executives, and the documents go to departments.</summary>
internal abstract class PlanDeliverable(PriorSalesReader sales) : Deliverable
{
    protected sealed override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var id = new PlanId(scope.Team, scope.Period!.Value);
        var content = await PlanContent.ReadAsync(reading.Work, id, reading.AsOf, cancellation);
        var plan = content.IsEmpty ? new Wire.PlanDocument { Team = scope.Team, FiscalYear = scope.PeriodLabel }
            : content.Write(id, scope.Team, reading.Now, withDiscussion: false);
        if (plan.Plan?.AnnualTarget is { CurrencyCode.Length: > 0 } target)
            document.In(target.CurrencyCode);
        // A plan in another currency than the company's cannot be held against its sales.
        var before = document.Currency == reading.Company.Currency
            ? await sales.ReadAsync(reading, scope.Team, scope.Period.Value.Previous, cancellation) : null;
        Write(document, plan, scope.Period.Value,
            new PlanReaders(reading.Company, await CompanyFacts.EmployeeNamesAsync(reading.Connection, cancellation),
                before is { IsKnown: true } ? before : null));
    }

    /// <summary>Writes it. Pure.</summary>
    protected abstract void Write(DocumentBuilder document, Wire.PlanDocument plan, Period year, PlanReaders readers);
}

/// <summary>What makes a plan's codes and instants legible.</summary>
/// <param name="Company">Its time zone dates decisions.</param>
/// <param name="Names">Of reps, by employee id.</param>
/// <param name="Before">The team's sales of the year before; null where none are recorded.</param>
internal sealed record PlanReaders(CompanyFacts Company, IReadOnlyDictionary<string, string> Names, PriorSales? Before);

/// <summary>The sales plan (销售计划书): from what was found to what is aimed at, and how.</summary>
internal sealed class SalesPlanDocument(PriorSalesReader sales) : PlanDeliverable(sales)
{
    public override DeliverableKind Kind => PlanKinds.SalesPlan;

    protected override void Write(DocumentBuilder document, Wire.PlanDocument plan, Period year, PlanReaders readers) =>
        new SalesPlanText(document, plan, year, readers).Write();
}

/// <summary>The market analysis report (市场分析报告): market, customers, competition, and what they mean for us.</summary>
internal sealed class MarketAnalysisDocument(PriorSalesReader sales) : PlanDeliverable(sales)
{
    public override DeliverableKind Kind => PlanKinds.MarketAnalysisReport;

    protected override void Write(DocumentBuilder document, Wire.PlanDocument plan, Period year, PlanReaders readers) =>
        new MarketReportText(document, plan, year, readers).Write();
}
