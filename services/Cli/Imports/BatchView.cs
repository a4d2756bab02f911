using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary>A batch of sales, for programs and for people.</summary>
internal static class BatchView
{
    /// <summary>What is wrong with the file as a whole; null when nothing is.</summary>
    public static RowError? FileErrorOf(BatchReply batch) => batch.FileError is { Code.Length: > 0 } error ? error : null;

    public static void Print(Call call, BatchReply batch) => call.Output.Show(Shapes.Of(batch), console => console.Pairs(
        ("Batch", batch.Batch),
        ("File", batch.FileName),
        ("Source", Formats.Text(batch.Source)),
        ("Status", batch.Status),
        ("Rows", Formats.Count(batch.Rows)),
        ("Recorded", Formats.Count(batch.Recorded)),
        ("Unchanged", Formats.Count(batch.Unchanged)),
        ("Corrected", Formats.Count(batch.Corrected)),
        ("Ignored", Formats.Count(batch.Ignored)),
        ("Quarantined", batch.Repeated > 0
            ? Say($"{Formats.Count(batch.Quarantined)} (of this file {batch.Repeated} repeat another row of it)")
            : Formats.Count(batch.Quarantined)),
        ("Rows that count", Formats.Count(batch.Counting)),
        ("Control total", Formats.Money(batch.ControlTotal)),
        ("Total of the file", batch.FileTotal is null
            ? Formats.Unknown : $"{Formats.Number(batch.FileTotal)} {batch.ControlTotal?.CurrencyCode}"),
        ("Changed by rounding", batch.Rounding is null
            ? Formats.Unknown : $"{Formats.Number(batch.Rounding)} {batch.ControlTotal?.CurrencyCode}"),
        ("Received", Formats.Instant(batch.ReceivedAt))));
}
