using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Periods;

/// <summary>One thing that happened to a scorecard period.</summary>
/// <param name="Version">Place in the period's stream.</param>
/// <param name="Period">Label.</param>
/// <param name="Change">One of <see cref="PeriodChanges"/>.</param>
/// <param name="Revision">The publication it is, or that it reopens.</param>
/// <param name="Reason">Why, of a reopening and the restatement after it.</param>
/// <param name="Published">What was published; null of a reopening.</param>
internal sealed record PeriodEntry(
    Guid Id, DateTimeOffset RecordedAt, long Version, string Team, string Period, string Change, int Revision, string By, string? Reason,
    Publication? Published) : ILearned;

/// <summary>A scorecard as it was published.</summary>
/// <param name="AsOf">The figures are as known at this instant.</param>
/// <param name="Currency">Company currency then.</param>
/// <param name="Unreached">Services that could not be asked for their last events.</param>
internal sealed record Publication(
    DateTimeOffset AsOf, string Currency, IReadOnlyList<PublishedKpi> Kpis, IReadOnlyList<string> Unreached);

/// <summary>What can happen to a scorecard period.</summary>
internal static class PeriodChanges
{
    /// <summary>Closed for the first time.</summary>
    public const string Published = "published";

    /// <summary>Opened again.</summary>
    public const string Reopened = "reopened";

    /// <summary>Closed again.</summary>
    public const string Restated = "restated";
}

/// <summary>Keeps what happened to every period, original and restatements side by side.</summary>
internal partial class PeriodEntryProjection : EventProjection
{
    public PeriodEntryProjection()
    {
        Name = "period-entries";
        Options.DeleteViewTypeOnTeardown<PeriodEntry>();
    }

    /// <summary>Closed for the first time.</summary>
    public PeriodEntry Create(IEvent<ScorecardPublished> e)
    {
        var card = e.Data;
        return new PeriodEntry(e.Id, e.RecordedAt(), e.Version, card.Team, card.Period, PeriodChanges.Published, 1, card.ClosedBy, null,
            new Publication(card.AsOf, card.Currency, card.Kpis, card.Unreached));
    }

    /// <summary>Closed again.</summary>
    public PeriodEntry Create(IEvent<ScorecardRestated> e)
    {
        var card = e.Data;
        return new PeriodEntry(
            e.Id, e.RecordedAt(), e.Version, card.Team, card.Period, PeriodChanges.Restated, card.Revision, card.ClosedBy, card.Reason,
            new Publication(card.AsOf, card.Currency, card.Kpis, card.Unreached));
    }

    /// <summary>Opened again.</summary>
    public PeriodEntry Create(IEvent<ScorecardPeriodReopened> e)
    {
        var reopened = e.Data;
        return new PeriodEntry(
            e.Id, e.RecordedAt(), e.Version, reopened.Team, reopened.Period, PeriodChanges.Reopened, reopened.Revision, reopened.ReopenedBy,
            reopened.Reason, null);
    }
}
