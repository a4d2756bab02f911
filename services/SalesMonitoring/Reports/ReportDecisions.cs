namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed record ReportFigures(decimal Actual, decimal? Target, string Currency, DateTimeOffset AsOf, bool HasEnded);

internal sealed record NoteContent(string Kind, string Text, string? Dimension, string Key);

internal static class ReportDecisions
{
    /// <summary>Once: a second replica, or the same one after a restart, changes nothing.</summary>
    public static IEnumerable<object> Draft(SalesReport state, ReportFigures figures)
    {
        return state is SalesReport.NotDrafted none && figures.HasEnded
            ? [new SalesReportDrafted(none.Team, $"{none.Period}", figures.Actual, figures.Target, figures.Currency, figures.AsOf)]
            : [];
    }

    public static IEnumerable<object> AddNote(SalesReport state, CommandContext context, NoteContent note)
    {
        var content = RequireOpen(state);
        return content.Notes.Any(
            held => (held.Said.Kind, held.Said.Text, held.Said.Dimension, held.Said.Key) == (note.Kind, note.Text,
                note.Dimension, note.Key))
            ? []
            : [new SalesReportNoted(content.NotesEver + 1, note.Kind, note.Text, note.Dimension, note.Key, context.Actor)];
    }

    public static IEnumerable<object> WithdrawNote(SalesReport state, int number)
    {
        var content = RequireOpen(state);
        return content.Notes.Exists(note => note.Said.Number == number) ? [new SalesReportNoteWithdrawn(number)]
            : number >= 1 && number <= content.NotesEver ? []
            : throw DomainException.NotFound("note", $"{number}");
    }

    /// <summary>Who is below target says why: a report that only states it helps nobody.</summary>
    public static IEnumerable<object> Finalise(SalesReport state, CommandContext context, ReportFigures figures)
    {
        if (state is SalesReport.Finalised)
            return [];
        var content = state.Existing;
        if (figures.Actual < figures.Target && !content.Notes.Exists(note => note.Said.Kind == NoteKinds.Reason))
        {
            throw DomainException.Rule("reason-needed",
                $"{figures.Actual.ToExactString()} is below the target of "
                + $"{figures.Target.Value.ToExactString()} {figures.Currency}: give a reason first.",
                ("actual", figures.Actual.ToExactString()), ("target", figures.Target.Value.ToExactString()),
                ("currency", figures.Currency));
        }

        return [new SalesReportFinalised(content.Draft.Team, content.Draft.Period, content.Editions.Count + 1, figures.Actual,
            figures.Target,
            figures.Currency, figures.AsOf, context.Actor)];
    }

    public static IEnumerable<object> Reopen(SalesReport state, CommandContext context, string reason)
    {
        if (state is not SalesReport.Finalised { Content: var content, Edition.Figures: var edition })
        {
            return state.Existing.Editions is [.., { Reopened: { } last }] && last.Reason == reason && last.ReopenedBy == context.Actor
                ? []
                : throw DomainException.Rule("not-finalised", "The report is open: it can be written in as it is.");
        }

        if (edition.FinalisedBy == context.Actor)
            throw DomainException.Rule("reopener-finalised", $"{context.Actor} finalised the report: somebody else opens it again.");
        return [new SalesReportReopened(content.Draft.Team, content.Draft.Period, edition.Edition, reason, context.Actor)];
    }

    private static ReportContent RequireOpen(SalesReport state) => state is SalesReport.Finalised
        ? throw DomainException.Rule("report-finalised", "The report is finalised: reopen it first.")
        : state.Existing;
}
