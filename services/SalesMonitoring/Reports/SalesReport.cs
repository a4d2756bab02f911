using System.Collections.Immutable;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>A note that stands.</summary>
internal sealed record ReportNote(SalesReportNoted Said, DateTimeOffset WrittenAt);

/// <param name="Reopened">Why it no longer stands; null while it does.</param>
internal sealed record ReportEdition(SalesReportFinalised Figures, SalesReportReopened? Reopened);

/// <param name="Notes">In the order they were written; withdrawn ones are left out.</param>
/// <param name="NotesEver">Notes ever written, to number the next.</param>
/// <param name="Editions">Oldest first.</param>
internal sealed record ReportContent(
    SalesReportDrafted Draft, DateTimeOffset DraftedAt, ImmutableList<ReportNote> Notes, int NotesEver,
    ImmutableList<ReportEdition> Editions)
{
    public ReportEdition? Standing => Editions is [.., { Reopened: null } last] ? last : null;

    /// <summary>Name of the status on the wire.</summary>
    public string Status => Standing is not null ? "finalised" : Editions.Count > 0 ? "reopened" : "drafted";

    /// <summary>After an event; null before it is drafted.</summary>
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

/// <summary>A report by where it stands: drafted → finalised → reopened → finalised … Stream <c>sales-report/{team}/{period}</c>.</summary>
internal abstract record SalesReport
{
    private SalesReport()
    {
    }

    /// <summary>How the stream is read.</summary>
    public static Aggregate<SalesReport> Of(string team, Period period) => new("sales-report", new NotDrafted(team, period), Evolve);

    public static string StreamOf(string team, Period period) => $"sales-report/{team}/{period}";

    /// <summary>The report, whatever its status.</summary>
    /// <exception cref="DomainException">There is none.</exception>
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

    /// <summary>Drafted or reopened: it can be written in.</summary>
    public sealed record Open(ReportContent Content) : SalesReport;

    /// <summary>An edition stands.</summary>
    public sealed record Finalised(ReportContent Content, ReportEdition Edition) : SalesReport;
}
