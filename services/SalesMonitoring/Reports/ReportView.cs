using JasperFx.Events;
using Marten.Events.Aggregation;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>The order sorts by where periods end, and then by length: a quarter follows its last month.</summary>
internal sealed record ReportView(
    string Id, string Team, string Period, string Grain, string Order, string Status, ReportContent Content, long Version)
    : IOrdered
{
    public static ReportView? After(ReportView? view, string id, object data, DateTimeOffset at)
    {
        if (ReportContent.After(view?.Content, data, at) is not { } content)
            return view;
        var period = Contracts.Period.Parse(content.Draft.Period);
        return new ReportView(id, content.Draft.Team, content.Draft.Period, GrainOf(period), OrderOf(period, content.Draft.Team),
            content.Status, content,
            (view?.Version ?? 0) + 1);
    }

    public static string GrainOf(Period period) => period.Grain switch
    {
        Contracts.Grain.Month => "month",
        Contracts.Grain.Quarter => "quarter",
        Contracts.Grain.Year => "year",
        var other => throw new InvalidOperationException($"{other} is not a grain of periods."),
    };

    private static string OrderOf(Period period, string team) =>
        FormattableString.Invariant($"{period.FiscalYear}-{period.FirstMonth + period.MonthCount - 1:00}-{period.MonthCount:00}-{team}");
}

internal sealed partial class ReportProjection : SingleStreamProjection<ReportView, string>
{
    public ReportProjection()
    {
        IncludeType<SalesReportDrafted>();
        IncludeType<SalesReportNoted>();
        IncludeType<SalesReportNoteWithdrawn>();
        IncludeType<SalesReportFinalised>();
        IncludeType<SalesReportReopened>();
    }

    public override ReportView? Evolve(ReportView? snapshot, string id, IEvent e)
    {
        return ReportView.After(snapshot, id, e.Data, e.RecordedAt());
    }
}
