using SalesPlatform.SalesMonitoring.FigureQueries;

namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed partial class ReportsEndpoint
{
    public override Task<Wire.ReportReply> Finalise(Wire.FinaliseReportRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var report = errors.Report(request.Report);
        return DecideAsync(context, request, errors, report, async (state, caller) =>
            ReportDecisions.Finalise(state, caller, await HeadlineAsync(report, caller, context.CancellationToken)));
    }
}

internal static partial class ReportDecisions
{
    /// <summary>Who is below target says why: a report that only states it helps nobody.</summary>
    public static IEnumerable<object> Finalise(SalesReport state, CommandContext context, ReportFigures figures)
    {
        if (state is SalesReport.Finalised)
            return [];
        var content = state.Existing;
        if (figures.Actual < figures.Target && !content.Notes.Exists(note => note.Said.Kind == NoteKinds.Reason))
        {
            throw DomainException.Rule("reason-needed",
                $"{figures.Actual.ToExactString()} is below the target of "
                + $"{figures.Target.Value.ToExactString()} {figures.Currency}: give a reason first.",
                ("actual", figures.Actual.ToExactString()), ("target", figures.Target.Value.ToExactString()),
                ("currency", figures.Currency));
        }

        return [new SalesReportFinalised(content.Draft.Team, content.Draft.Period, content.Editions.Count + 1, figures.Actual,
            figures.Target, figures.Currency, figures.AsOf, context.Actor)];
    }
}
