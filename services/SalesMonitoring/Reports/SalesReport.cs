using System.Collections.Immutable;

namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed record ReportNote(SalesReportNoted Said, DateTimeOffset WrittenAt);

internal sealed record ReportEdition(SalesReportFinalised Figures, SalesReportReopened? Reopened);

/// <summary>Withdrawn notes are left out; the number of notes ever written numbers the next. Stream
/// <c>sales-report/{team}/{period}</c>.</summary>
internal sealed record ReportContent(
    SalesReportDrafted Draft, DateTimeOffset DraftedAt, ImmutableList<ReportNote> Notes, int NotesEver,
    ImmutableList<ReportEdition> Editions)
{
    public ReportEdition? Standing => Editions is [.., { Reopened: null } last] ? last : null;

    public string Status => Standing is not null ? "finalised" : Editions.Count > 0 ? "reopened" : "drafted";

    public static Fold<ReportContent> Fold { get; } = new Fold<ReportContent>("sales-report")
        .Begins<SalesReportDrafted>((_, drafted, e) => new ReportContent(drafted, Learned.InMicroseconds(e.RecordedAt), [], 0, []))
        .On<SalesReportNoted>((report, noted, e) => report with
        {
            Notes = report.Notes.Add(new ReportNote(noted, Learned.InMicroseconds(e.RecordedAt))),
            NotesEver = report.NotesEver + 1,
        })
        .On<SalesReportNoteWithdrawn>((report, withdrawn) =>
            report with { Notes = report.Notes.RemoveAll(note => note.Said.Number == withdrawn.Number) })
        .On<SalesReportFinalised>((report, finalised) =>
            report with { Editions = report.Editions.Add(new ReportEdition(finalised, null)) })
        .On<SalesReportReopened>((report, reopened) => report with
        {
            Editions = report.Editions.SetItem(report.Editions.Count - 1, report.Editions[^1] with { Reopened = reopened }),
        });
}

/// <summary>Drafted → finalised → reopened → finalised …</summary>
internal abstract record SalesReport
{
    private SalesReport()
    {
    }

    public static Aggregate<SalesReport> Of(string team, Period period) =>
        new(ReportContent.Fold.Prefix, new NotDrafted(team, period), Evolve);

    public static string StreamOf(string team, Period period) => ReportContent.Fold.Stream(team, $"{period}");

    public ReportContent Existing => this switch
    {
        Drafted drafted => drafted.Content,
        NotDrafted none => throw DomainException.NotFound("report", $"{none.Team}/{none.Period}"),
        _ => throw Unexpected.State(this),
    };

    private static SalesReport Evolve(SalesReport state, RecordedEvent e) =>
        ReportContent.Fold.Evolve((state as Drafted)?.Content, e) switch
        {
            null => state,
            { Standing: { } edition } content => new Finalised(content, edition),
            var content => new Open(content),
        };

    /// <summary>The period has not ended, or nobody has looked since.</summary>
    public sealed record NotDrafted(string Team, Period Period) : SalesReport;

    public abstract record Drafted(ReportContent Content) : SalesReport;

    public sealed record Open(ReportContent Content) : Drafted(Content);

    public sealed record Finalised(ReportContent Content, ReportEdition Edition) : Drafted(Content);
}
