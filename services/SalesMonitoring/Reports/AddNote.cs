using SalesPlatform.SalesMonitoring.FigureQueries;

namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed partial class ReportsEndpoint
{
    public override Task<Wire.ReportReply> AddNote(Wire.AddNoteRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var note = Note(errors, request);
        return DecideAsync(context, request, errors, errors.Report(request.Report),
            (state, caller) => Task.FromResult(ReportDecisions.AddNote(state, caller, note)));
    }

    private static NoteContent Note(FieldErrors errors, Wire.AddNoteRequest request)
    {
        errors.Require(request.Kind is > Wire.NoteKind.Unspecified and <= Wire.NoteKind.Next, "kind", "missing",
            "Say whether it is commentary, a reason, an exception or a next step.");
        errors.Require(Enum.IsDefined(request.Dimension), "dimension", "unknown",
            "A note is about a rep, region, product, product line or customer.");
        var key = errors.OptionalText("key", request.Key);
        errors.Require(key.Length == 0 || request.Dimension != Wire.SalesDimension.Unspecified, "dimension", "missing",
            "Say what the key is the key of.");
        return new NoteContent(NoteKinds.Of(request.Kind), errors.LongText("text", request.Text),
            Dimensions.Of(request.Dimension)?.ToString(), key);
    }
}

internal sealed record NoteContent(string Kind, string Text, string? Dimension, string Key);

internal static partial class ReportDecisions
{
    public static IEnumerable<object> AddNote(SalesReport state, CommandContext context, NoteContent note)
    {
        var content = RequireOpen(state);
        return content.Notes.Exists(held => IsSame(held.Said, note))
            ? []
            : [new SalesReportNoted(content.NotesEver + 1, note.Kind, note.Text, note.Dimension, note.Key, context.Actor)];
    }

    private static bool IsSame(SalesReportNoted held, NoteContent note) =>
        (held.Kind, held.Text, held.Dimension, held.Key) == (note.Kind, note.Text, note.Dimension, note.Key);
}
