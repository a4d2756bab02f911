namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed partial class ReportsEndpoint
{
    public override Task<Wire.ReportReply> Reopen(Wire.ReopenReportRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, errors, errors.Report(request.Report),
            (state, caller) => Task.FromResult(ReportDecisions.Reopen(state, caller, reason)));
    }
}

internal static partial class ReportDecisions
{
    public static IEnumerable<object> Reopen(SalesReport state, CommandContext context, string reason)
    {
        if (state is not SalesReport.Finalised { Content: var content, Edition.Figures: var edition })
        {
            return state.Existing.Editions is [.., { Reopened: { } last }] && last.Reason == reason && last.ReopenedBy == context.Actor
                ? []
                : throw DomainException.Rule("not-finalised", "The report is open: it can be written in as it is.");
        }

        if (edition.FinalisedBy == context.Actor)
            throw DomainException.Rule("reopener-finalised", $"{context.Actor} finalised the report: somebody else opens it again.");
        return [new SalesReportReopened(content.Draft.Team, content.Draft.Period, edition.Edition, reason, context.Actor)];
    }
}
