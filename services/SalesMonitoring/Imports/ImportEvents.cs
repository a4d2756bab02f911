namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>Line 0 is no single line; the column is the file's, empty for all of it.</summary>
internal sealed record RowFault(long Line, string Column, string Code, string Message);

/// <summary>The text is shortened beyond 4,000 characters; the position is null unless certain; the amount is unrounded, company
/// currency.</summary>
internal sealed record QuarantinedSale(
    long Line, string Text, string? Order, int? Position, IReadOnlyList<RowFault> Faults, decimal? Amount = null)
{
    /// <summary>It is the same line in the same revision as a row before it.</summary>
    public bool Repeats => Faults.Any(fault => fault.Code == SalesRowReader.RepeatsRow);
}

/// <summary>Teams of whoever brought it; null for somebody who works for all of them, and in batches from before they were kept.</summary>
[Event("sales-monitoring", "sales-file-received", 1)]
[LeavesTermsFree]
internal sealed record SalesFileReceived(
    Guid Batch, string FileName, string Source, IReadOnlyDictionary<string, string> Columns, string Currency,
    IReadOnlyList<string>? Teams = null);

/// <summary>Kept to read single rows again. The form is null in events from before it was found out.</summary>
[Event("sales-monitoring", "sales-header-read", 1)]
internal sealed record SalesHeaderRead(Guid Batch, string Header, HeaderForm? Form = null);

/// <summary>Nothing of it counts.</summary>
[Event("sales-monitoring", "sales-file-refused", 1)]
internal sealed record SalesFileRefused(Guid Batch, string Sha256, RowFault Fault);

[Event("sales-monitoring", "sales-rows-quarantined", 1)]
internal sealed record SalesRowsQuarantined(Guid Batch, IReadOnlyList<QuarantinedSale> Rows);

/// <summary>To its end, or to where a fault ended it. <c>sales-imported</c> with the counts follows.</summary>
[Event("sales-monitoring", "sales-file-read", 1)]
internal sealed record SalesFileRead(Guid Batch, string Sha256, long Bytes, RowFault? Fault);

/// <summary>Exact is before rounding, null in events from before it was told; waiting is what the file's total had of the row.</summary>
[Event("sales-monitoring", "quarantined-sale-mended", 1)]
internal sealed record QuarantinedSaleMended(
    Guid Batch, long Line, SaleOutcome Outcome, decimal CompanyAmount, decimal? Exact = null, decimal? Waiting = null);

/// <summary>Waiting is what the file's total had of the row.</summary>
[Event("sales-monitoring", "quarantined-sale-discarded", 1)]
internal sealed record QuarantinedSaleDiscarded(Guid Batch, long Line, string Reason, decimal? Waiting = null);
