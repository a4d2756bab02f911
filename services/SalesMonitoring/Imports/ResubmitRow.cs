namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed partial class SalesImportsEndpoint
{
    public override Task<Wire.ResubmitReply> Resubmit(Wire.ResubmitRequest request, ServerCallContext context)
    {
        if (request.Decimal is not ("" or "." or ","))
            throw DomainException.Invalid("decimal", "not-a-sign", "The decimal sign is . or a comma.");
        return runner.RunAsync(
            context, request, work => MendAsync(work, Stream(request.Batch), request, context.CancellationToken));
    }

    private async Task<Wire.ResubmitReply> MendAsync(
        UnitOfWork work, string stream, Wire.ResubmitRequest request, CancellationToken cancellation)
    {
        var loaded = await work.LoadAsync(BatchState.Aggregate, stream, null, cancellation);
        var batch = loaded.State.Require(request.Batch, work.Context);
        if (BatchDecisions.ToMend(batch, request.Line) is not { } held)
            return new Wire.ResubmitReply { Batch = BatchReplies.Of(batch.Summary) };

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
        return new Wire.ResubmitReply { Batch = BatchReplies.Of(after.State.Require(request.Batch).Summary) };
    }

    private static Wire.ResubmitReply StillWrong(BatchState.Known batch, IEnumerable<RowFault> faults) => new()
    {
        Batch = BatchReplies.Of(batch.Summary),
        Errors = { faults.Select(BatchReplies.ToRowError) },
    };

    private async Task<SaleResult> TakeAsync(UnitOfWork work, BatchState.Known batch, RecordSale sale, CancellationToken cancellation)
    {
        var context = await roster.ContextAsync(work.Queries, work.Context, [.. sale.Sale.Shares.Select(share => share.Rep)], cancellation);
        return (await SaleLines.TakeAsync(work, context with { Batch = batch.Summary.Batch }, [sale], cancellation))[0];
    }
}

internal static partial class BatchDecisions
{
    /// <summary>Null when it counts already.</summary>
    public static QuarantinedSale? ToMend(BatchState.Known batch, long line)
    {
        if (batch.Waiting.TryGetValue(line, out var row))
            return batch.Summary.Status == BatchStatus.Quarantined ? row : throw NotRead(batch);
        if (batch.Discarded.Contains(line))
            throw DomainException.Rule("row-discarded", $"Line {line} was given up.", ("line", $"{line}"));
        return batch.Mended.Contains(line) ? null : throw DomainException.NotFound("quarantined-row", $"{line}");
    }

    public static IEnumerable<object> Mended(BatchState.Known batch, QuarantinedSale held, SalesRow row, SaleResult result)
    {
        yield return new QuarantinedSaleMended(batch.Summary.Batch, held.Line, result.Outcome, result.Line!.Sale.CompanyAmount,
            ImportRun.ExactOf(row, result, batch.Summary.Currency), held.Amount);
    }

    /// <summary>A row that is still the line of another row of the file would count once and be counted twice.</summary>
    public static bool StillRepeats(BatchState.Known batch, QuarantinedSale held, RecordSale again) =>
        held.Repeats && batch.Reader().ReadAgain(held, held.Text).Sale is { } before
            && (before.ExternalId, before.Revision) == (again.ExternalId, again.Revision);

    /// <summary>The line turned out to be one that another row of the same file recorded.</summary>
    public static bool Repeats(BatchState.Known batch, SaleResult result) =>
        result is { Refusal: null, Outcome: SaleOutcome.Unchanged, Line.Sale.Batch: { } by } && by == batch.Summary.Batch;
}
