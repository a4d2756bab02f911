using System.Globalization;
using Google.Protobuf;
using SalesPlatform.SalesMonitoring.Returns;

namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed partial class SalesImportsEndpoint(
    CommandRunner runner, SalesImporter importer, ReturnImporter returns, RosterReader roster, UnitOfWorkFactory works)
    : Wire.SalesImports.SalesImportsBase
{
    private const int LargestPage = 500;

    public override async Task<Wire.BatchReply> GetBatch(Wire.GetBatchRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var batch = await work.Queries.LoadAsync<BatchSummary>(Stream(request.Batch), context.CancellationToken)
            ?? throw DomainException.NotFound("batch", request.Batch);
        return BatchReplies.Of(batch.For(work.Context));
    }

    public override async Task<Wire.ListBatchesReply> ListBatches(Wire.ListBatchesRequest request, ServerCallContext context)
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
        return new Wire.ListBatchesReply { Batches = { page.Entries.Select(BatchReplies.Of) }, NextPageToken = page.NextToken };
    }

    public override Task<Wire.ListQuarantineReply> ListQuarantine(Wire.ListQuarantineRequest request, ServerCallContext context)
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
            return new Wire.ListQuarantineReply { Rows = { page.Entries.Select(BatchReplies.Row) }, NextPageToken = page.NextToken };
        });
    }

    private Task<Wire.BatchReply> DecideAsync(
        ServerCallContext call, IMessage request, string batch, Func<BatchState.Known, CommandContext, IEnumerable<object>> decide) =>
        runner.RunAsync(call, request, BatchState.Aggregate, Stream(batch), 0,
            (state, caller) => decide(state.Require(batch, caller), caller), (state, _) => BatchReplies.Of(state.Require(batch).Summary));

    private static string Stream(string batch) => Guid.TryParse(batch, out var id)
        ? BatchSummary.Fold.Stream(id)
        : throw DomainException.Invalid("batch", "not-an-id", "The id of a batch is a GUID.");

    private static long? LineOf(string key) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;
}
