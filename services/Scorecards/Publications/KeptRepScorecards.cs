using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Publications;

internal sealed record KeptRepScorecards(
    Guid Id, DateTimeOffset RecordedAt, string Team, string Period, int Revision, IReadOnlyList<RepScorecard> Cards) : ILearned;

internal partial class KeptRepScorecardsProjection : EventProjection
{
    public KeptRepScorecardsProjection()
    {
        Name = "kept-rep-scorecards";
        Options.DeleteViewTypeOnTeardown<KeptRepScorecards>();
    }

    public KeptRepScorecards Create(IEvent<RepScorecardsKept> e)
    {
        return new KeptRepScorecards(e.Id, e.RecordedAt(), e.Data.Team, e.Data.Period, e.Data.Revision, e.Data.Cards);
    }
}
