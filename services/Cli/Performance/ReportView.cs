using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Performance;

/// <summary>Whole reports as people read them.</summary>
internal static class ReportView
{
    public static void Write(IAnsiConsole console, PerformanceReport report)
    {
        console.Line(
            $"Sales performance report: {report.TeamName}, {report.Report?.Period} ({Code(report.Report?.Status)})");
        FigureView.Headline(console, report.Headline ?? new SalesFigure(), report.Provisional);
        if (report.ChangedSinceFinalised is { } changed)
            console.Line($"Since it was finalised the actual has changed by {Formats.MoneyChange(changed)}.");
        Notes(console, Say("Reasons"), report.Reasons);
        Exceptions(console, report.Exceptions);
        Notes(console, Say("Exceptions noted"), report.NotedExceptions);
        Notes(console, Say("Next"), report.Next);
        Notes(console, Say("Commentary"), report.Commentary);
        FigureView.Rows(console, Say("By rep"), NameKind.Unspecified, report.ByRep);
        FigureView.Rows(console, Say("By region"), NameKind.Region, report.ByRegion);
        FigureView.Rows(console, Say("By product line"), NameKind.ProductLine, report.ByProductLine);
        FigureView.Rows(console, Say("By customer"), NameKind.Unspecified, report.ByCustomer);
        Movers(console, report.Movers);
        Observations(console, Say("Market trends"), report.Trends);
        Observations(console, Say("Demand changes"), report.DemandChanges);
    }

    public static void Write(IAnsiConsole console, MarketAnalysis analysis)
    {
        console.Line($"Market analysis: {analysis.TeamName}, {analysis.Period}");
        Observations(console, Say("Market trends"), analysis.Trends);
        Observations(console, Say("Demand changes"), analysis.DemandChanges);
        FigureView.Headline(console, analysis.Total ?? new SalesFigure(), analysis.Provisional);
        if (analysis.ChangedSinceFinalised is { } since)
        {
            console.Line(
                $"The performance report, edition {analysis.Edition}, was finalised with {Formats.Money(analysis.FinalisedActual)}; "
                + $"facts that came later change net sales by {Formats.MoneyChange(since)}.");
        }

        FigureView.Rows(console, Say("By region"), NameKind.Region, analysis.ByRegion);
        FigureView.Rows(console, Say("By product line"), NameKind.ProductLine, analysis.ByProductLine);
        Movers(console, analysis.Customers);
        Exceptions(console, analysis.Exceptions);
    }

    private static void Notes(IAnsiConsole console, string heading, IReadOnlyList<ReportNote> notes) =>
        Lines(console, heading, notes.Select(note => $"{Half(note.Text)}{(note.Key.Length > 0 ? $" ({note.Key})" : "")}"));

    private static void Exceptions(IAnsiConsole console, IReadOnlyList<SalesException> exceptions) =>
        Lines(console, Say("Exceptions"), exceptions.Select(ExceptionText.Of));

    private static void Movers(IAnsiConsole console, IReadOnlyList<Mover> movers) => Lines(console, Say("Movers"),
        movers.Select(mover => $"{NameOf(mover)}: {Formats.MoneyChange(mover.Change)} ({Formats.PercentChange(Wire.Exact(mover.Ratio))})"));

    private static string NameOf(Mover mover) => mover.Name == mover.Key
        ? CompanyWords.Called(ReportChoice.NamesOf(mover.Dimension), mover.Key) : $"{mover.Name} ({mover.Key})";

    private static void Observations(IAnsiConsole console, string heading, IReadOnlyList<MarketObservation> observations) =>
        Lines(console, heading, observations.Select(held => $"{Formats.Day(held.Content?.ObservedOn)} {Half(held.Content?.Title ?? "")}"));

    private static void Lines(IAnsiConsole console, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        console.Line($"{heading}:");
        all.ForEach(line => console.Line($"- {line}"));
    }
}
