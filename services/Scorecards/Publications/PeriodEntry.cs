using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Publications;

/// <param name="Revision">The publication it is, or that it reopens.</param>
/// <param name="Published">Null of a reopening.</param>
internal sealed record PeriodEntry(
    Guid Id, DateTimeOffset RecordedAt, long Version, string Team, string Period, string Change, int Revision, string By, string? Reason,
    Publication? Published) : ILearned;

internal sealed record Publication(
    DateTimeOffset AsOf, string Currency, IReadOnlyList<PublishedKpi> Kpis, IReadOnlyList<string> Unreached);

internal static class PeriodChanges
{
    public const string Published = "published";

    public const string Reopened = "reopened";

    public const string Restated = "restated";
}

/// <summary>Original and restatements side by side.</summary>
internal partial class PeriodEntryProjection : EventProjection
{
    public PeriodEntryProjection()
    {
        Name = "period-entries";
        Options.DeleteViewTypeOnTeardown<PeriodEntry>();
    }

    public PeriodEntry Create(IEvent<ScorecardPublished> e)
    {
        var card = e.Data;
        return new PeriodEntry(e.Id, e.RecordedAt(), e.Version, card.Team, card.Period, PeriodChanges.Published, 1, card.ClosedBy, null,
            new Publication(card.AsOf, card.Currency, card.Kpis, card.Unreached));
    }

    public PeriodEntry Create(IEvent<ScorecardRestated> e)
    {
        var card = e.Data;
        return new PeriodEntry(
            e.Id, e.RecordedAt(), e.Version, card.Team, card.Period, PeriodChanges.Restated, card.Revision, card.ClosedBy, card.Reason,
            new Publication(card.AsOf, card.Currency, card.Kpis, card.Unreached));
    }

    public PeriodEntry Create(IEvent<ScorecardPeriodReopened> e)
    {
        var reopened = e.Data;
        return new PeriodEntry(
            e.Id, e.RecordedAt(), e.Version, reopened.Team, reopened.Period, PeriodChanges.Reopened, reopened.Revision, reopened.ReopenedBy,
            reopened.Reason, null);
    }
}
