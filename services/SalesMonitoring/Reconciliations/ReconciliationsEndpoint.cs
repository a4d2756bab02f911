using SalesPlatform.SalesMonitoring.Imports;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

internal sealed partial class ReconciliationsEndpoint(CommandRunner runner, SourceReader sources, UnitOfWorkFactory works)
    : Wire.SalesReconciliations.SalesReconciliationsBase
{
    public override async Task<Wire.ReconciliationStatus> GetStatus(Wire.ReconciliationStatusRequest request, ServerCallContext context)
    {
        var (source, period) = Parse(request.Source, request.Period);
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var organisation = await CompanyReader.OrganisationAsync(work.Queries, context.CancellationToken);
        var ledger = await sources.LedgerAsync(work.Queries, organisation, period.InYear, source, context.CancellationToken);
        return new Wire.ReconciliationStatus
        {
            Sources = { ledger.Standings(period).Select(standing => ReconciliationReplies.Of(standing, organisation.Currency)) },
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
            Sources = { ledger.Accuracy(period, files).Select(ReconciliationReplies.Of) },
        };
    }

    private static Period PeriodOf(FieldErrors errors, Wire.ReconcileSourceRequest request)
    {
        errors.Require(FileUpload.IsSource(request.Source), "source", "not-a-source", FileUpload.SourceForm);
        var period = errors.Period("period", request.Period);
        errors.Require(request.RowCount >= 0, "row_count", "out-of-range", "A row count is 0 or more.");
        errors.Require(request.ControlTotal is not null, "control_total", "missing", "The control total is missing.");
        return period;
    }

    private Task<Wire.SourceReconciliation> DecideAsync(
        ServerCallContext call, Wire.ReconcileSourceRequest request, FieldErrors errors, Period period, Verdict verdict, string reason,
        Func<SourceReconciliationView?, CommandContext, Comparison, IEnumerable<object>> decide)
    {
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            var organisation = await CompanyReader.OrganisationAsync(work.Queries, call.CancellationToken);
            var total = new FieldErrors();
            // Not held to the currency's smallest unit: a source of four decimals adds up to more than that.
            total.Require(request.ControlTotal!.CurrencyCode == organisation.Currency, "control_total", "wrong-currency",
                $"control_total is in '{request.ControlTotal.CurrencyCode}'; it must be in {organisation.Currency}.");
            total.ThrowIfAny();
            var theirs = new TheirFigures(request.RowCount, request.ControlTotal.ToAmount(), verdict, reason);
            var ours = (await sources.LedgerAsync(work.Queries, organisation, period.InYear, request.Source, call.CancellationToken))
                .BooksOf(request.Source, period);
            var loaded = await work.LoadAsync(
                SourceReconciliationView.Fold, SourceReconciliationView.StreamOf(request.Source, period), null, call.CancellationToken);
            var after = work.Append(loaded, decide(loaded.State, work.Context,
                new Comparison(request.Source, period, Currency.Of(organisation.Currency), ours, theirs)));
            return ReconciliationReplies.Of(new SourceStanding(request.Source, period, ours, after.State), organisation.Currency);
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
