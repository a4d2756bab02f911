using SalesPlatform.Deliverables;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>The sales performance report (销售业绩报告): attainment first, then the reasons, the exceptions, and what is next.</summary>
public sealed class PerformanceDocument(ReportAssembly assembly) : Deliverable
{
    private const int Rows = 20;
    private const int TrendPeriods = 12;

    /// <inheritdoc />
    public override DeliverableKind Kind => SalesKinds.PerformanceReport;

    /// <inheritdoc />
    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var report = await assembly.ReportAsync(new ReportQuery(scope.Team, scope.Period!.Value, 0, Rows, TrendPeriods), reading.Now, cancellation);
        document.In(report.Currency);
        new PerformanceText(document, report, scope.Period.Value).Write();
    }
}

/// <summary>The market analysis document (市场分析文档): trends and demand changes with their evidence, beside what was sold.</summary>
public sealed class MarketDocument(ReportAssembly assembly) : Deliverable
{
    /// <inheritdoc />
    public override DeliverableKind Kind => SalesKinds.MarketAnalysis;

    /// <inheritdoc />
    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var analysis = await assembly.AnalysisAsync(scope.Team, scope.Period!.Value, reading.Now, cancellation);
        document.In(analysis.Currency);
        new MarketText(document, analysis, scope.Period.Value).Write();
    }
}
