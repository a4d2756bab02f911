namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>The order sorts by where periods end, and then by length: a quarter follows its last month.</summary>
internal sealed record ReportView(
    string Id, string Team, string Period, string Grain, string Order, string Status, ReportContent Content, long Version)
    : IOrdered
{
    public static ReportView? After(ReportView? view, RecordedEvent e)
    {
        if (ReportContent.Fold.Evolve(view?.Content, e) is not { } content)
            return null;
        var (team, period) = (content.Draft.Team, Contracts.Period.Parse(content.Draft.Period));
        return new ReportView(e.Stream, team, content.Draft.Period, GrainOf(period), OrderOf(period, team), content.Status, content,
            (view?.Version ?? 0) + 1);
    }

    public static string GrainOf(Period period) => period.Grain switch
    {
        Contracts.Grain.Month => "month",
        Contracts.Grain.Quarter => "quarter",
        Contracts.Grain.Year => "year",
        var other => throw Unexpected.Status(other, "a period"),
    };

    private static string OrderOf(Period period, string team) =>
        FormattableString.Invariant($"{period.FiscalYear}-{period.FirstMonth + period.MonthCount - 1:00}-{period.MonthCount:00}-{team}");
}
