using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed class RowMender(RosterReader roster)
{
    public async Task<ResubmitReply> MendAsync(UnitOfWork work, string stream, ResubmitRequest request, CancellationToken cancellation)
    {
        var loaded = await work.LoadAsync(BatchState.Aggregate, stream, null, cancellation);
        var batch = loaded.State.Require(request.Batch, work.Context);
        if (BatchDecisions.ToMend(batch, request.Line) is not { } held)
            return new ResubmitReply { Batch = BatchMessages.Reply(batch.Summary) };

        var row = batch.Reader(request.Decimal is [var sign] ? sign : null)
            .ReadAgain(held, request.Text.Length > 0 ? request.Text : held.Text);
        if (row.Sale is null)
            return StillWrong(batch, ImportRun.FaultsOf(row, null));
        if (BatchDecisions.StillRepeats(batch, held, row.Sale))
            return StillWrong(batch, [SalesRowReader.Repeated(held.Line, null)]);
        var result = await TakeAsync(work, batch, row.Sale, cancellation);
        if (result.Refusal is not null)
            return StillWrong(batch, ImportRun.FaultsOf(row, result.Refusal));
        if (BatchDecisions.Repeats(batch, result))
            return StillWrong(batch, [SalesRowReader.Repeated(held.Line, null)]);

        var after = work.Append(loaded, BatchDecisions.Mended(batch, held, row, result));
        return new ResubmitReply { Batch = BatchMessages.Reply(after.State.Require(request.Batch).Summary) };
    }

    private static ResubmitReply StillWrong(BatchState.Known batch, IEnumerable<RowFault> faults) => new()
    {
        Batch = BatchMessages.Reply(batch.Summary),
        Errors = { faults.Select(BatchMessages.ToRowError) },
    };

    private async Task<SaleResult> TakeAsync(UnitOfWork work, BatchState.Known batch, RecordSale sale, CancellationToken cancellation)
    {
        var context = await roster.ContextAsync(work.Queries, work.Context, [.. sale.Sale.Shares.Select(share => share.Rep)], cancellation);
        return (await SaleLines.TakeAsync(work, context with { Batch = batch.Summary.Batch }, [sale], cancellation))[0];
    }
}
