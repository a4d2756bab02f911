using SalesPlatform.Contracts;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>Something was written into a report. Private: it may speak of persons.</summary>
/// <param name="Number">1, 2, … within the report.</param>
/// <param name="Kind">See <see cref="NoteKinds"/>.</param>
/// <param name="Dimension">What it is about; null: all of it.</param>
[Event("sales-monitoring", "sales-report-noted", 1)]
internal sealed record SalesReportNoted(int Number, string Kind, string Text, string? Dimension, string Key, string WrittenBy);

/// <summary>A note was taken back.</summary>
[Event("sales-monitoring", "sales-report-note-withdrawn", 1)]
internal sealed record SalesReportNoteWithdrawn(int Number);

internal static class NoteKinds
{
    /// <summary>What the manager has to say.</summary>
    public const string Commentary = "commentary";

    /// <summary>Why the figures are as they are.</summary>
    public const string Reason = "reason";

    /// <summary>Something out of the ordinary.</summary>
    public const string Exception = "exception";

    /// <summary>What is done about it.</summary>
    public const string Next = "next";
}
