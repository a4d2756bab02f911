using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo.Reports;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Chapters;

/// <summary>The platform drafts reports, data analysis confirms the figures, the manager explains and finalises. The newest quarter's is
/// still being written.</summary>
internal static class ReportChapter
{
    public static async Task TellAsync(Stage stage)
    {
        var notes = new ReportNotes(stage.Time, stage.Cast, stage.Sales, stage.Costs, new CustomerBook(stage.Time));
        var sums = new SaleSums(stage.Time, stage.Cast, stage.Sales, withLateCorrections: false);
        await stage.TogetherAsync(notes.Periods, async period =>
        {
            if (period.Grain == Grain.Quarter)
                await ReconcileAsync(stage, period, sums);
            // The year's is written when the late corrections of its last quarters are in.
            await stage.OnAsync(stage.Time.After(period, period.Grain == Grain.Year ? 24 : 15), 9);
            await WriteAsync(stage, period, notes.Of(period));
            if (!FinalisedIn(stage.Time).Contains(period))
                return;
            await stage.OnAsync(stage.Time.After(period, 17), 17);
            await FinaliseAsync(stage, period);
        });
    }

    public static IReadOnlyList<Period> FinalisedIn(DemoTime time) =>
        [.. time.QuartersOver.Where(quarter => quarter.InYear == time.Year
            || quarter != time.QuartersOver[^1] && quarter.InYear == time.Running)];

    /// <summary>The third's report is opened again for its late corrections; the fourth's shows beside its figures what has
    /// changed.</summary>
    public static async Task CorrectAsync(Stage stage)
    {
        foreach (var quarter in new[] { 3, 4 }.Select(number => Period.Quarter(stage.Time.Year.FiscalYear, number)))
            await ConfirmAsync(stage, SaleFile.Source, quarter, new SaleSums(stage.Time, stage.Cast, stage.Sales));
        var third = Key(Period.Quarter(stage.Time.Year.FiscalYear, 3));
        var reopened = await new SalesReports.SalesReportsClient(stage.As(Cast.Executive)).ReopenAsync(new ReopenReportRequest
        {
            Report = third, Reason = "多发一台未入账，更正后重新定稿 || One piece more was delivered than booked: finalise again with it",
        });
        third.ExpectedVersion = reopened.Version;
        await new SalesReports.SalesReportsClient(stage.As(Cast.Manager)).FinaliseAsync(new FinaliseReportRequest { Report = third });
        await FinaliseAsync(stage, stage.Time.Year);
    }

    private static ReportKey Key(Period period) => new() { Team = Cast.Team, Period = $"{period}" };

    // One after another: they all write to one report, and keep their order.
    private static async Task WriteAsync(Stage stage, Period period, IReadOnlyList<NoteTold> notes)
    {
        var reports = new SalesReports.SalesReportsClient(stage.As(Cast.Manager));
        foreach (var note in notes)
            await reports.AddNoteAsync(
                new AddNoteRequest
                {
                    Report = Key(period), Kind = note.Kind, Text = note.Text, Dimension = note.Dimension,
                    Key = note.Key
                });
    }

    private static async Task FinaliseAsync(Stage stage, Period period) =>
        await new SalesReports.SalesReportsClient(stage.As(Cast.Manager)).FinaliseAsync(new FinaliseReportRequest { Report = Key(period) });

    /// <summary>One source is disputed first, since a contract was counted in the wrong quarter.</summary>
    private static async Task ReconcileAsync(Stage stage, Period quarter, SaleSums sums)
    {
        await stage.OnAsync(stage.Time.After(quarter, 12), 16);
        if (quarter == Period.Quarter(stage.Time.Year.FiscalYear, 2))
        {
            var (rows, total) = sums.OfSource(SaleSums.Contracts, quarter);
            await new SalesReconciliations.SalesReconciliationsClient(stage.As(Cast.Analyst)).DisputeAsync(new ReconcileSourceRequest
            {
                Source = SaleSums.Contracts,
                Period = $"{quarter}",
                RowCount = rows + 1,
                ControlTotal = (total + 95_400m).ToMoney(stage.Time.Currency),
                Reason = "CRM 多一份合同：签在季末，次日生效 || The CRM has one contract more: signed on the last day, in force the day after",
            });
        }

        await stage.OnAsync(stage.Time.After(quarter, 13), 17);
        foreach (var source in new[] { SaleFile.Source, SaleSums.Contracts })
            await ConfirmAsync(stage, source, quarter, sums);
    }

    private static async Task ConfirmAsync(Stage stage, string source, Period quarter, SaleSums sums)
    {
        var (rows, total) = sums.OfSource(source, quarter);
        await new SalesReconciliations.SalesReconciliationsClient(stage.As(Cast.Analyst)).ConfirmAsync(new ReconcileSourceRequest
        {
            Source = source, Period = $"{quarter}", RowCount = rows, ControlTotal = total.ToMoney(stage.Time.Currency),
        });
    }
}
