namespace SalesPlatform.Scorecards.Periods;

/// <param name="Revision">The publication it is, or that it reopens.</param>
internal sealed record PeriodEntry(
    Guid Id, DateTimeOffset RecordedAt, long Version, string Team, string Period, string Change, int Revision, string By, string? Reason,
    Publication? Published) : ILearned
{
    public static Entries<PeriodEntry> Entries { get; } = new Entries<PeriodEntry>()
        .On<ScorecardPublished>((card, e) => new PeriodEntry(
            e.Id, e.RecordedAt, e.Version, card.Team, card.Period, "published", 1, card.ClosedBy, null,
            new Publication(card.AsOf, card.Currency, card.Kpis, card.Unreached)))
        .On<ScorecardRestated>((card, e) => new PeriodEntry(
            e.Id, e.RecordedAt, e.Version, card.Team, card.Period, "restated", card.Revision, card.ClosedBy, card.Reason,
            new Publication(card.AsOf, card.Currency, card.Kpis, card.Unreached)))
        .On<ScorecardPeriodReopened>((reopened, e) => new PeriodEntry(
            e.Id, e.RecordedAt, e.Version, reopened.Team, reopened.Period, "reopened", reopened.Revision, reopened.ReopenedBy,
            reopened.Reason, null));
}

internal sealed record Publication(
    DateTimeOffset AsOf, string Currency, IReadOnlyList<PublishedKpi> Kpis, IReadOnlyList<string> Unreached);
