using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>The quarters' sales performance reports, which the platform has drafted by itself: why, what is next, and then final.</summary>
internal static class ReportChapter
{
    private static readonly (int Quarter, NoteKind Kind, string Text)[] Notes =
    [
        (1, NoteKind.Reason, "春节后启动慢，安徽缺一人 A slow start after the holidays, and one short in Anhui"),
        (1, NoteKind.Next, "四月新人到岗 A newcomer starts in the fourth month"),
        (2, NoteKind.Reason, "售后响应慢，客户推迟订单 Customers put off orders: nobody called back"),
        (2, NoteKind.Next, "新服务标准与培训 A new service standard, and training in it"),
        (3, NoteKind.Next, "智能泵试点客户跟进 Follow up on the pilots of the smart pump"),
        (4, NoteKind.Next, "把响应时间写进框架合同 Put the response time into frame contracts"),
    ];

    public static async Task TellAsync(Stage stage)
    {
        var reports = new SalesReports.SalesReportsClient(stage.As(Cast.Manager));
        foreach (var (quarter, kind, text) in Notes)
            await reports.AddNoteAsync(new AddNoteRequest { Report = Of(stage, quarter), Kind = kind, Text = text });
        // The third quarter's stays a draft, for somebody to finish.
        foreach (var quarter in new[] { 1, 2, 4 })
            await reports.FinaliseAsync(new FinaliseReportRequest { Report = Of(stage, quarter) });
    }

    private static ReportKey Of(Stage stage, int quarter) =>
        new() { Team = Cast.Team, Period = $"{Period.Quarter(stage.Time.Year.FiscalYear, quarter)}" };
}
