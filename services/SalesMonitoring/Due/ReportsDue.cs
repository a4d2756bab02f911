using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.SalesMonitoring.Due;

internal sealed class ReportsDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation) =>
        (await reading.InTeams<ReportView>().Where(report => report.Status != "finalised").ToListAsync(cancellation)).Select(ItemOf);

    private static DueItem ItemOf(ReportView report)
    {
        var (draft, of) = (report.Content.Draft, $"--team {report.Team} --period {report.Period}");
        var item = report.Status == "reopened"
            ? DueList.Item("report-reopened", $"{report.Team}/{report.Period}", report.Team, $"{report.Team} {report.Period}", "",
                $"{report.Period} 销售业绩报告已重新打开：{report.Content.Editions[^1].Reopened!.Reason}",
                $"The performance report of {report.Period} was opened again: {report.Content.Editions[^1].Reopened!.Reason}")
            : DueList.Item("report-draft", $"{report.Team}/{report.Period}", report.Team, $"{report.Team} {report.Period}", "",
                $"{report.Period} 销售业绩报告草稿等待定稿。",
                $"The draft of the performance report of {report.Period} waits to be finalised.");
        item.Since(report.Content.DraftedAt)
            .Do("finalise", ("定稿", "Finalise"), $"report finalise {of}", Wire.SalesReports.Descriptor, "Finalise",
                new Wire.FinaliseReportRequest { Report = Key(report) });
        // Who missed the target says why before the report can be finalised.
        return draft.Actual < draft.Target && !report.Content.Notes.Exists(note => note.Said.Kind == NoteKinds.Reason)
            ? item.Do("reason", ("说明未达标原因", "Say why the target was missed"), $"report comment {of} --kind reason --text <reason>",
                Wire.SalesReports.Descriptor, "AddNote",
                new Wire.AddNoteRequest { Report = Key(report), Kind = Wire.NoteKind.Reason }, "text")
            : item;
    }

    private static Wire.ReportKey Key(ReportView report) => new() { Team = report.Team, Period = report.Period };
}
