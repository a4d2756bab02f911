using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.TeamPerformance.Teams;

internal sealed record TeamView(string Id, string Team, string Name, long Version) : IListed;

internal sealed partial class TeamViewProjection : SingleStreamProjection<TeamView, string>
{
    public static TeamView Create(IEvent<TeamAdded> e) => new(e.StreamKey!, e.Data.Team, e.Data.Name, 1);
}
