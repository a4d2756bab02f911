using SalesPlatform.SalesMonitoring.FigureQueries;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>The sales performance report (销售业绩报告): attainment first, then the reasons, the exceptions, and what is next.</summary>
internal sealed class PerformanceDocument(ReportAssembly assembly) : Deliverable
{
    private const int Rows = 20;
    private const int TrendPeriods = 12;

    public override DeliverableKind Kind => SalesKinds.PerformanceReport;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var report = await assembly.ReportAsync(new ReportQuery(scope.Team, scope.Period!.Value, 0, Rows, TrendPeriods, reading.AsOf),
            reading.Caller.Now, cancellation);
        document.In(report.Currency);
        var standard = await KpiStandards.InForceAsync(
            reading.Queries, KpiStandards.SalesAttainment, reading.Company.Calendar.Start(scope.Period.Value), cancellation);
        new PerformanceText(document, report, scope.Period.Value, standard).Write();
    }
}

/// <summary>The market analysis document (市场分析文档): trends and demand changes with their evidence, beside what was sold.</summary>
internal sealed class MarketDocument(ReportAssembly assembly) : Deliverable
{
    public override DeliverableKind Kind => SalesKinds.MarketAnalysis;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var analysis = await assembly.AnalysisAsync(
            new ReportQuery(scope.Team, scope.Period!.Value, 0, ReportFields.UsualRows, TrendField.UsualTrend, reading.AsOf),
            reading.Caller.Now, cancellation);
        document.In(analysis.Currency);
        new MarketText(document, analysis, scope.Period.Value).Write();
    }
}
