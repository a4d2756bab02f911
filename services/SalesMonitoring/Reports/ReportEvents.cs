namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>Private: it may speak of persons. Without a dimension it is about all of the report.</summary>
[Event("sales-monitoring", "sales-report-noted", 1)]
internal sealed record SalesReportNoted(int Number, string Kind, string Text, string? Dimension, string Key, string WrittenBy);

[Event("sales-monitoring", "sales-report-note-withdrawn", 1)]
internal sealed record SalesReportNoteWithdrawn(int Number);
