using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using Spectre.Console;

namespace SalesPlatform.Cli.Performance;

/// <summary>Whole reports as people read them.</summary>
internal static class ReportView
{
    public static void Write(IAnsiConsole console, PerformanceReport report)
    {
        console.Line(
            $"Sales performance report 销售业绩报告: {report.TeamName}, {report.Report?.Period} ({Formats.Text(report.Report?.Status)})");
        FigureView.Headline(console, report.Headline ?? new SalesFigure(), report.Provisional);
        if (report.ChangedSinceFinalised is { } changed)
            console.Line($"Since it was finalised the actual has changed by {Formats.MoneyChange(changed)}.");
        Notes(console, "Reasons 原因", report.Reasons);
        Exceptions(console, report.Exceptions);
        Notes(console, "Exceptions noted 例外说明", report.NotedExceptions);
        Notes(console, "Next 下一步", report.Next);
        Notes(console, "Commentary 评述", report.Commentary);
        FigureView.Rows(console, "By rep 按销售代表", report.ByRep);
        FigureView.Rows(console, "By region 按区域", report.ByRegion);
        FigureView.Rows(console, "By product line 按产品线", report.ByProductLine);
        FigureView.Rows(console, "By customer 按客户", report.ByCustomer);
        Movers(console, report.Movers);
        Observations(console, "Market trends 市场趋势", report.Trends);
        Observations(console, "Demand changes 客户需求变化", report.DemandChanges);
    }

    public static void Write(IAnsiConsole console, MarketAnalysis analysis)
    {
        console.Line($"Market analysis 市场分析文档: {analysis.TeamName}, {analysis.Period}");
        Observations(console, "Market trends 市场趋势", analysis.Trends);
        Observations(console, "Demand changes 客户需求变化", analysis.DemandChanges);
        FigureView.Headline(console, analysis.Total ?? new SalesFigure(), analysis.Provisional);
        if (analysis.ChangedSinceFinalised is { } since)
        {
            console.Line(
                $"The performance report, edition {analysis.Edition}, was finalised with {Formats.Money(analysis.FinalisedActual)}; "
                + $"facts that came later change net sales by {Formats.MoneyChange(since)}.");
        }

        FigureView.Rows(console, "By region 按区域", analysis.ByRegion);
        FigureView.Rows(console, "By product line 按产品线", analysis.ByProductLine);
        Movers(console, analysis.Customers);
        Exceptions(console, analysis.Exceptions);
    }

    private static void Notes(IAnsiConsole console, string heading, IReadOnlyList<ReportNote> notes) =>
        Lines(console, heading, notes.Select(note => $"{note.Text}{(note.Key.Length > 0 ? $" ({note.Key})" : "")}"));

    private static void Exceptions(IAnsiConsole console, IReadOnlyList<SalesException> exceptions) =>
        Lines(console, "Exceptions 例外", exceptions.Select(exception => exception.Explanation));

    private static void Movers(IAnsiConsole console, IReadOnlyList<Mover> movers) => Lines(console, "Movers 变动",
        movers.Select(mover => $"{mover.Name}: {Formats.MoneyChange(mover.Change)} ({Formats.PercentChange(Wire.Exact(mover.Ratio))})"));

    private static void Observations(IAnsiConsole console, string heading, IReadOnlyList<MarketObservation> observations) =>
        Lines(console, heading, observations.Select(held => $"{Formats.Day(held.Content?.ObservedOn)} {held.Content?.Title}"));

    private static void Lines(IAnsiConsole console, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        console.Line($"{heading}:");
        all.ForEach(line => console.Line($"- {line}"));
    }
}
