using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.TeamPerformance.Teams;

/// <param name="Id">Stream key.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Version">Version of the stream: the number of its events.</param>
internal sealed record TeamView(string Id, string Team, string Name, long Version) : IListed;

internal sealed partial class TeamViewProjection : SingleStreamProjection<TeamView, string>
{
    public static TeamView Create(IEvent<TeamAdded> e) => new(e.StreamKey!, e.Data.Team, e.Data.Name, 1);
}
