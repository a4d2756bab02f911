namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed partial class SalesImportsEndpoint
{
    public override Task<Wire.BatchReply> Discard(Wire.DiscardRequest request, ServerCallContext context)
    {
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > 1000)
            throw DomainException.Invalid("reason", "required", "A row is given up with a reason of at most 1,000 characters.");
        return DecideAsync(context, request, request.Batch,
            (batch, _) => BatchDecisions.Discard(batch, request.Line, request.Reason.Trim()));
    }
}

internal static partial class BatchDecisions
{
    public static IEnumerable<object> Discard(BatchState.Known batch, long line, string reason)
    {
        if (batch.Discarded.Contains(line))
            return [];
        if (batch.Mended.Contains(line))
            throw DomainException.Rule("row-counts", $"Line {line} was mended and counts: correct or return the sale instead.",
                ("line", $"{line}"));
        if (!batch.Waiting.ContainsKey(line))
            throw DomainException.NotFound("quarantined-row", $"{line}");
        return batch.Summary.Status == BatchStatus.Quarantined
            ? [new QuarantinedSaleDiscarded(batch.Summary.Batch, line, reason, batch.Waiting[line].Amount)]
            : throw NotRead(batch);
    }
}
