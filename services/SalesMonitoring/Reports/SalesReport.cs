using System.Collections.Immutable;

namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed record ReportNote(SalesReportNoted Said, DateTimeOffset WrittenAt);

internal sealed record ReportEdition(SalesReportFinalised Figures, SalesReportReopened? Reopened);

/// <summary>Withdrawn notes are left out; the number of notes ever written numbers the next.</summary>
internal sealed record ReportContent(
    SalesReportDrafted Draft, DateTimeOffset DraftedAt, ImmutableList<ReportNote> Notes, int NotesEver,
    ImmutableList<ReportEdition> Editions)
{
    public ReportEdition? Standing => Editions is [.., { Reopened: null } last] ? last : null;

    public string Status => Standing is not null ? "finalised" : Editions.Count > 0 ? "reopened" : "drafted";

    public static ReportContent? After(ReportContent? content, object data, DateTimeOffset at) => data is SalesReportDrafted drafted
        ? new ReportContent(drafted, at, [], 0, [])
        : content?.With(data, at);

    private ReportContent With(object data, DateTimeOffset at) => data switch
    {
        SalesReportNoted noted => this with { Notes = Notes.Add(new ReportNote(noted, at)), NotesEver = NotesEver + 1 },
        SalesReportNoteWithdrawn withdrawn => this with { Notes = Notes.RemoveAll(note => note.Said.Number == withdrawn.Number) },
        SalesReportFinalised finalised => this with { Editions = Editions.Add(new ReportEdition(finalised, null)) },
        SalesReportReopened reopened =>
            this with { Editions = Editions.SetItem(Editions.Count - 1, Editions[^1] with { Reopened = reopened }) },
        _ => this,
    };
}

/// <summary>Drafted → finalised → reopened → finalised …</summary>
internal abstract record SalesReport
{
    private SalesReport()
    {
    }

    public static Aggregate<SalesReport> Of(string team, Period period) => new("sales-report", new NotDrafted(team, period), Evolve);

    public static string StreamOf(string team, Period period) => $"sales-report/{team}/{period}";

    public ReportContent Existing => this switch
    {
        Open open => open.Content,
        Finalised done => done.Content,
        NotDrafted none => throw DomainException.NotFound("report", $"{none.Team}/{none.Period}"),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a report."),
    };

    private static SalesReport Evolve(SalesReport state, RecordedEvent e)
    {
        var content = ReportContent.After(state is NotDrafted ? null : state.Existing, e.Data, e.RecordedAt);
        return content is null ? state : content.Standing is { } edition ? new Finalised(content, edition) : new Open(content);
    }

    /// <summary>The period has not ended, or nobody has looked since.</summary>
    public sealed record NotDrafted(string Team, Period Period) : SalesReport;

    public sealed record Open(ReportContent Content) : SalesReport;

    public sealed record Finalised(ReportContent Content, ReportEdition Edition) : SalesReport;
}
