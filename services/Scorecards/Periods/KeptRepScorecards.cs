using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Periods;

/// <summary>The frozen scorecards of a team's reps.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label.</param>
/// <param name="Revision">The publication they belong to.</param>
/// <param name="Cards">One for each rep.</param>
public sealed record KeptRepScorecards(
    Guid Id, DateTimeOffset RecordedAt, string Team, string Period, int Revision, IReadOnlyList<RepScorecard> Cards) : ILearned;

/// <summary>Keeps them.</summary>
public partial class KeptRepScorecardsProjection : EventProjection
{
    /// <summary>Names it.</summary>
    public KeptRepScorecardsProjection()
    {
        Name = "kept-rep-scorecards";
        Options.DeleteViewTypeOnTeardown<KeptRepScorecards>();
    }

    /// <summary>A closing froze them.</summary>
    public KeptRepScorecards Create(IEvent<RepScorecardsKept> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new KeptRepScorecards(e.Id, e.RecordedAt(), e.Data.Team, e.Data.Period, e.Data.Revision, e.Data.Cards);
    }
}
