namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed partial class ReportsEndpoint
{
    public override Task<Wire.ReportReply> WithdrawNote(Wire.WithdrawNoteRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        return DecideAsync(context, request, errors, errors.Report(request.Report),
            (state, _) => Task.FromResult(ReportDecisions.WithdrawNote(state, request.Number)));
    }
}

internal static partial class ReportDecisions
{
    public static IEnumerable<object> WithdrawNote(SalesReport state, int number)
    {
        var content = RequireOpen(state);
        return content.Notes.Exists(note => note.Said.Number == number) ? [new SalesReportNoteWithdrawn(number)]
            : number >= 1 && number <= content.NotesEver ? []
            : throw DomainException.NotFound("note", $"{number}");
    }
}
