using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.TeamPerformance.Teams;

/// <summary>A team in a list.</summary>
/// <param name="Id">Stream key.</param>
/// <param name="Team">Team key.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Version">Version of the stream: the number of its events.</param>
public sealed record TeamView(string Id, string Team, string Name, long Version) : IListed;

/// <summary>Teams in a list, from their events.</summary>
public sealed partial class TeamViewProjection : SingleStreamProjection<TeamView, string>
{
    /// <summary>Added.</summary>
    public static TeamView Create(IEvent<TeamAdded> e) => new(e.StreamKey!, e.Data.Team, e.Data.Name, 1);
}
