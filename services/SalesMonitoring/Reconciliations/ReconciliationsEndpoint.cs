using SalesPlatform.Company;
using SalesPlatform.Files;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

internal sealed class ReconciliationsEndpoint(CommandRunner runner, SourceReader sources, UnitOfWorkFactory works)
    : Wire.SalesReconciliations.SalesReconciliationsBase
{
    public override Task<Wire.SourceReconciliation> Confirm(Wire.ReconcileSourceRequest request, ServerCallContext context) =>
        DecideAsync(request, Verdict.Confirm, context);

    public override Task<Wire.SourceReconciliation> Dispute(Wire.ReconcileSourceRequest request, ServerCallContext context) =>
        DecideAsync(request, Verdict.Dispute, context);

    public override async Task<Wire.ReconciliationStatus> GetStatus(Wire.ReconciliationStatusRequest request, ServerCallContext context)
    {
        var (source, period) = Parse(request.Source, request.Period);
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var organisation = await CompanyReader.OrganisationAsync(work.Queries, context.CancellationToken);
        var ledger = await sources.LedgerAsync(work.Queries, organisation, period.InYear, source, context.CancellationToken);
        return new Wire.ReconciliationStatus
        {
            Sources = { ledger.Standings(period).Select(standing => ReconciliationMessages.Of(standing, organisation.Currency)) },
        };
    }

    public override async Task<Wire.AccuracyReply> GetAccuracy(Wire.AccuracyRequest request, ServerCallContext context)
    {
        var (source, period) = Parse(request.Source, request.Period);
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var organisation = await CompanyReader.OrganisationAsync(work.Queries, context.CancellationToken);
        var ledger = await sources.LedgerAsync(work.Queries, organisation, period.InYear, source, context.CancellationToken);
        var files = await SourceReader.FilesAsync(work.Queries, organisation, period, source, context.CancellationToken);
        return new Wire.AccuracyReply
        {
            Period = $"{period}",
            Sources = { ledger.Accuracy(period, files).Select(ReconciliationMessages.Of) },
        };
    }

    private Task<Wire.SourceReconciliation> DecideAsync(Wire.ReconcileSourceRequest request, Verdict verdict, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(FileUpload.IsSource(request.Source), "source", "not-a-source", FileUpload.SourceForm);
        var period = errors.Period("period", request.Period);
        errors.Require(request.RowCount >= 0, "row_count", "out-of-range", "A row count is 0 or more.");
        errors.Require(request.ControlTotal is not null, "control_total", "missing", "The control total is missing.");
        var reason = verdict == Verdict.Dispute
            ? errors.Text("reason", request.Reason, RequestFields.LongestText)
            : errors.OptionalText("reason", request.Reason, RequestFields.LongestText);
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            var organisation = await CompanyReader.OrganisationAsync(work.Queries, context.CancellationToken);
            var total = new FieldErrors();
            // Not held to the currency's smallest unit: a source of four decimals adds up to more than that.
            total.Require(request.ControlTotal!.CurrencyCode == organisation.Currency, "control_total", "wrong-currency",
                $"control_total is in '{request.ControlTotal.CurrencyCode}'; it must be in {organisation.Currency}.");
            total.ThrowIfAny();
            var theirs = new TheirFigures(request.RowCount, request.ControlTotal.ToAmount(), verdict, reason);
            var ours = (await sources.LedgerAsync(work.Queries, organisation, period.InYear, request.Source, context.CancellationToken))
                .BooksOf(request.Source, period);
            var loaded = await work.LoadAsync(SourceState.Aggregate, SourceState.StreamOf(request.Source, period), null,
                context.CancellationToken);
            var after = work.Append(
                loaded, SourceDecisions.Decide(loaded.State, work.Context, (request.Source, period, organisation.Currency), ours, theirs));
            var view = new SourceReconciliationView(
                after.Stream, request.Source, $"{period.InYear}", after.State.Said!, work.Context.Now, after.Version);
            return ReconciliationMessages.Of(new SourceStanding(request.Source, period, ours, view), organisation.Currency);
        });
    }

    private static (string? Source, Period Period) Parse(string source, string label)
    {
        var errors = new FieldErrors();
        errors.Require(source.Length == 0 || FileUpload.IsSource(source), "source", "not-a-source", FileUpload.SourceForm);
        var period = errors.Period("period", label);
        errors.ThrowIfAny();
        return (source.Length == 0 ? null : source, period);
    }
}
