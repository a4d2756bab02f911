using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.SalesMonitoring.Imports;

internal static class BatchReplies
{
    public static Wire.BatchReply Of(BatchSummary batch)
    {
        var counts = batch.Counts;
        var reply = new Wire.BatchReply
        {
            Batch = $"{batch.Batch}",
            FileName = batch.FileName,
            Source = batch.Source,
            Status = batch.Status.ToString().ToLowerInvariant(),
            Rows = counts.Rows,
            Recorded = counts.Recorded,
            Unchanged = counts.Unchanged,
            Corrected = counts.Corrected,
            Ignored = counts.Ignored,
            Quarantined = counts.Quarantined,
            ControlTotal = counts.Total.ToMoney(batch.Currency),
            Sha256 = batch.Sha256,
            ReceivedAt = batch.ReceivedAt.ToTimestamp(),
            FirstErrors = { batch.FirstErrors.Select(ToRowError) },
            Version = batch.Version,
            Counting = counts.Counting,
            Repeated = batch.Repeated,
            FileTotal = counts.FileTotal?.ToExact(),
            Rounding = counts.Rounding?.ToExact(),
        };
        if (batch.FileFault is { } fault)
            reply.FileError = ToRowError(fault);
        if (batch.Reconciliation is { } said)
            reply.Reconciliation = Said(said, batch.Currency);
        return reply;
    }

    private static Wire.BatchReconciliation Said(BatchReconciliation said, string currency) => new()
    {
        RowCount = said.RowCount,
        ControlTotal = said.ControlTotal.ToMoney(currency),
        RowDifference = said.RowDifference,
        TotalDifference = said.TotalDifference.ToMoney(currency),
        Reason = said.Reason ?? "",
        DecidedBy = said.DecidedBy ?? "",
        DecidedAt = said.DecidedAt.ToTimestamp(),
    };

    public static Wire.QuarantinedRow Row(QuarantinedSale row) =>
        new() { Line = row.Line, Text = row.Text, Errors = { row.Faults.Select(ToRowError) } };

    public static RowError ToRowError(RowFault fault) =>
        new() { Line = fault.Line, Column = fault.Column, Code = fault.Code, Message = fault.Message };
}
