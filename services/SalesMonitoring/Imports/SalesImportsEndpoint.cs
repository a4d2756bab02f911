using System.Globalization;
using Marten;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Files;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed class SalesImportsEndpoint(
    CommandRunner runner, SalesImporter importer, ReturnImporter returns, RowMender mender, UnitOfWorkFactory works)
    : SalesImports.SalesImportsBase
{
    private const int LargestPage = 500;

    public override async Task Import(
        IAsyncStreamReader<FileChunk> requestStream, IServerStreamWriter<ImportProgress> responseStream, ServerCallContext context)
    {
        var upload = await FileUpload.OpenAsync(requestStream, context.CancellationToken);
        await using var content = upload.Content;
        // A sender who reads nothing before the end must not hold the import up: while it does not listen, progress is left out.
        var telling = Task.CompletedTask;
        var batch = await importer.ImportAsync(Callers.ContextOf(context, works.Time), upload, (rows, bytes) =>
        {
            if (telling.IsCompletedSuccessfully)
                telling = responseStream.WriteAsync(new ImportProgress { RowsRead = rows, BytesRead = bytes }, context.CancellationToken);
        }, context.CancellationToken);
        await telling;
        await responseStream.WriteAsync(
            new ImportProgress { RowsRead = batch.Counts.Rows, BytesRead = content.BytesRead, Batch = BatchMessages.Reply(batch) },
            context.CancellationToken);
    }

    public override Task<ImportReturnsReply> ImportReturns(IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context) =>
        returns.ImportAsync(requestStream, context);

    public override async Task<BatchReply> GetBatch(GetBatchRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var batch = await work.Queries.LoadAsync<BatchSummary>(Stream(request.Batch), context.CancellationToken)
            ?? throw DomainException.NotFound("batch", request.Batch);
        return BatchMessages.Reply(batch.For(work.Context));
    }

    public override async Task<ListBatchesReply> ListBatches(ListBatchesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var paging = Paging.Of(errors, request.PageSize, request.PageToken, largest: LargestPage);
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        IQueryable<BatchSummary> batches = work.Queries.Query<BatchSummary>().For(work.Context);
        if (!paging.IsFirst)
            batches = batches.Where(batch => batch.Id.CompareTo(paging.After) < 0);
        var page = paging.Cut(
            await batches.OrderByDescending(batch => batch.Id).Take(paging.Size + 1).ToListAsync(context.CancellationToken),
            batch => batch.Id);
        return new ListBatchesReply { Batches = { page.Entries.Select(BatchMessages.Reply) }, NextPageToken = page.NextToken };
    }

    public override Task<ListQuarantineReply> ListQuarantine(ListQuarantineRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var paging = Paging.Of(errors, request.PageSize, request.PageToken, largest: LargestPage);
        var after = paging.Place(errors, LineOf);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, BatchState.Aggregate, Stream(request.Batch), null, (state, _, caller) =>
        {
            var waiting = state.Require(request.Batch, caller).Waiting.Values.SkipWhile(row => row.Line <= (after ?? 0))
                .Take(paging.Size + 1).ToList();
            var page = paging.Cut(waiting, row => row.Line.ToString(CultureInfo.InvariantCulture));
            return new ListQuarantineReply { Rows = { page.Entries.Select(BatchMessages.Row) }, NextPageToken = page.NextToken };
        });
    }

    public override Task<ResubmitReply> Resubmit(ResubmitRequest request, ServerCallContext context)
    {
        if (request.Decimal is not ("" or "." or ","))
            throw DomainException.Invalid("decimal", "not-a-sign", "The decimal sign is . or a comma.");
        return runner.RunAsync(
            context, request, work => mender.MendAsync(work, Stream(request.Batch), request, context.CancellationToken));
    }

    public override Task<BatchReply> Discard(DiscardRequest request, ServerCallContext context)
    {
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > 1000)
            throw DomainException.Invalid("reason", "required", "A row is given up with a reason of at most 1,000 characters.");
        return ChangeAsync(request.Batch, request, context,
            (batch, _) => BatchDecisions.Discard(batch, request.Line, request.Reason.Trim()));
    }

    public override Task<BatchReply> Reconcile(ReconcileRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.ControlTotal is not null, "control_total", "required", "The control total is missing.");
        errors.Require(request.RowCount >= 0, "row_count", "out-of-range", "A row count is 0 or more.");
        errors.Require(Enum.IsDefined(request.Verdict), "verdict", "unknown", "The verdict is to confirm or to dispute.");
        var theirs = new TheirFigures(request.RowCount, request.ControlTotal?.ToAmount() ?? 0, (Verdict)request.Verdict,
            errors.OptionalText("reason", request.Reason, RequestFields.LongestText));
        errors.ThrowIfAny();
        return ChangeAsync(request.Batch, request, context, (batch, caller) => request.ControlTotal!.CurrencyCode == batch.Summary.Currency
            ? BatchDecisions.Reconcile(batch, caller, theirs)
            : throw DomainException.Invalid("control_total", "other-currency", $"The batch counts in {batch.Summary.Currency}."));
    }

    private Task<BatchReply> ChangeAsync(
        string id, Google.Protobuf.IMessage request, ServerCallContext context,
        Func<BatchState.Known, CommandContext, IEnumerable<object>> decide) =>
        runner.RunAsync(context, request, BatchState.Aggregate, Stream(id), 0,
            (state, caller) => decide(state.Require(id, caller), caller), (state, _) => BatchMessages.Reply(state.Require(id).Summary));

    private static string Stream(string batch) => Guid.TryParse(batch, out var id)
        ? BatchState.Aggregate.Stream($"{id}")
        : throw DomainException.Invalid("batch", "not-an-id", "The id of a batch is a GUID.");

    private static long? LineOf(string key) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;
}
