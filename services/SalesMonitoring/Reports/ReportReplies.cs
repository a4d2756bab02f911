using Google.Protobuf.WellKnownTypes;
using SalesPlatform.SalesMonitoring.FigureQueries;
using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed class ReportReplies(string currency)
{
    private readonly FigureReplies _figures = new(currency);

    public static Wire.ReportReply Of(ReportContent content, long version) =>
        new ReportReplies(content.Draft.Currency).Of(content.Draft.Team, content.Draft.Period, content, version);

    public Wire.ReportReply Of(string team, string period, ReportContent? content, long version)
    {
        var reply = new Wire.ReportReply { Team = team, Period = period, Version = version };
        if (content is null)
            return reply;
        var (edition, draft) = (content.Editions.LastOrDefault()?.Figures, content.Draft);
        reply.Status = content.Status;
        reply.DraftedAt = content.DraftedAt.ToTimestamp();
        reply.Edition = content.Editions.Count;
        reply.Actual = _figures.Money(edition?.Actual ?? draft.Actual);
        reply.Target = _figures.Money(edition is null ? draft.Target : edition.Target);
        reply.Attainment = FigureReplies.Attainment(edition?.Actual ?? draft.Actual, edition is null ? draft.Target : edition.Target);
        reply.FinalisedBy = edition?.FinalisedBy ?? "";
        reply.FinalisedAt = edition?.AsOf.ToTimestamp();
        reply.Notes.AddRange(content.Notes.Select(Note));
        return reply;
    }

    public Wire.ReportEdition Edition(ReportEdition edition) => new()
    {
        Edition = edition.Figures.Edition,
        Actual = _figures.Money(edition.Figures.Actual),
        Target = _figures.Money(edition.Figures.Target),
        Attainment = FigureReplies.Attainment(edition.Figures.Actual, edition.Figures.Target),
        FinalisedBy = edition.Figures.FinalisedBy,
        FinalisedAt = edition.Figures.AsOf.ToTimestamp(),
        ReopenedBecause = edition.Reopened?.Reason ?? "",
    };

    public static Wire.ReportNote Note(ReportNote note) => new()
    {
        Number = note.Said.Number,
        Kind = NoteKinds.ToWire(note.Said.Kind),
        Text = note.Said.Text,
        Dimension = System.Enum.TryParse<Dimension>(note.Said.Dimension, out var dimension)
            ? Dimensions.ToWire(dimension) : Wire.SalesDimension.Unspecified,
        Key = note.Said.Key,
        WrittenBy = note.Said.WrittenBy,
        WrittenAt = note.WrittenAt.ToTimestamp(),
    };
}
