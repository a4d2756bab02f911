using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Roster;

/// <summary>A sales team.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="RecordedAt">When the platform learned of it.</param>
/// <param name="Team">Key.</param>
/// <param name="Name">Name for people.</param>
public sealed record SalesTeam(Guid Id, DateTimeOffset RecordedAt, string Team, string Name) : ILearned;

/// <summary>Keeps the teams.</summary>
public partial class SalesTeamProjection : EventProjection
{
    /// <summary>Names it.</summary>
    public SalesTeamProjection()
    {
        Name = "sales-teams";
        Options.DeleteViewTypeOnTeardown<SalesTeam>();
    }

    /// <summary>A team was added.</summary>
    public SalesTeam Create(IEvent<TeamAdded> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new SalesTeam(e.Id, e.RecordedAt(), e.Data.Team, e.Data.Name);
    }
}
