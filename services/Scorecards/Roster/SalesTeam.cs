using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Roster;

internal sealed record SalesTeam(Guid Id, DateTimeOffset RecordedAt, string Team, string Name) : ILearned;

internal partial class SalesTeamProjection : EventProjection
{
    public SalesTeamProjection()
    {
        Name = "sales-teams";
        Options.DeleteViewTypeOnTeardown<SalesTeam>();
    }

    public SalesTeam Create(IEvent<TeamAdded> e)
    {
        return new SalesTeam(e.Id, e.RecordedAt(), e.Data.Team, e.Data.Name);
    }
}
