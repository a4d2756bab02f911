using SalesPlatform.Contracts;
using SalesPlatform.Files;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.SalesMonitoring.Imports;

/// <summary>What is wrong with a row or a file, as it is kept.</summary>
/// <param name="Line">Line in the file; 0 when it is no single line.</param>
/// <param name="Column">The file's column; empty for all of it.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">One sentence for people.</param>
internal sealed record RowFault(long Line, string Column, string Code, string Message);

/// <summary>A row that waits to be mended.</summary>
/// <param name="Line">Its line in the file: its identity.</param>
/// <param name="Text">As it stood there, shortened beyond 4,000 characters.</param>
/// <param name="Order">Its order, if that could be read.</param>
/// <param name="Position">Its place among the rows of that order, if it is certain.</param>
/// <param name="Faults">What is wrong.</param>
/// <param name="Amount">Unrounded, company currency, if that could be read.</param>
internal sealed record QuarantinedSale(
    long Line, string Text, string? Order, int? Position, IReadOnlyList<RowFault> Faults, decimal? Amount = null)
{
    /// <summary>It is the same line in the same revision as a row before it.</summary>
    public bool Repeats => Faults.Any(fault => fault.Code == SalesRowReader.RepeatsRow);
}

/// <summary>A file began to arrive. Stream <c>sales-import/{batch}</c>.</summary>
/// <remarks>The teams are those that whoever brought it is bound to; null for somebody who works for all of them, and in batches of a time
/// when nobody wrote it down.</remarks>
[Event("sales-monitoring", "sales-file-received", 1)]
[LeavesTermsFree]
internal sealed record SalesFileReceived(
    Guid Batch, string FileName, string Source, IReadOnlyDictionary<string, string> Columns, string Currency,
    IReadOnlyList<string>? Teams = null);

/// <summary>The file could be read; kept to read single rows again.</summary>
/// <param name="Header">Its header as it stood there.</param>
/// <param name="Form">How its numbers and days are written; null in events from before that was found out.</param>
[Event("sales-monitoring", "sales-header-read", 1)]
internal sealed record SalesHeaderRead(Guid Batch, string Header, HeaderForm? Form = null);

/// <summary>The file cannot be read at all; nothing of it counts.</summary>
[Event("sales-monitoring", "sales-file-refused", 1)]
internal sealed record SalesFileRefused(Guid Batch, string Sha256, RowFault Fault);

/// <summary>Rows that cannot count as they are.</summary>
[Event("sales-monitoring", "sales-rows-quarantined", 1)]
internal sealed record SalesRowsQuarantined(Guid Batch, IReadOnlyList<QuarantinedSale> Rows);

/// <summary>The file was read to its end, or to where a fault ended it. <c>sales-imported</c> with the counts follows.</summary>
[Event("sales-monitoring", "sales-file-read", 1)]
internal sealed record SalesFileRead(Guid Batch, string Sha256, long Bytes, RowFault? Fault);

/// <summary>A quarantined row counts now.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="CompanyAmount">As it was recorded.</param>
/// <param name="Exact">The same before rounding; null in events from before it was told.</param>
/// <param name="Waiting">What the file's total had of it while it waited.</param>
[Event("sales-monitoring", "quarantined-sale-mended", 1)]
internal sealed record QuarantinedSaleMended(
    Guid Batch, long Line, SaleOutcome Outcome, decimal CompanyAmount, decimal? Exact = null, decimal? Waiting = null);

/// <summary>A quarantined row was given up.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Reason">Why.</param>
/// <param name="Waiting">What the file's total had of it while it waited.</param>
[Event("sales-monitoring", "quarantined-sale-discarded", 1)]
internal sealed record QuarantinedSaleDiscarded(Guid Batch, long Line, string Reason, decimal? Waiting = null);
