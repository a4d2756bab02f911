using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.LaunchCoordination.Company;

/// <summary>A team that Team performance has told of.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Name">Name for people.</param>
public sealed record TeamView(string Id, string Name)
{
    /// <summary>Where a team's event arrives.</summary>
    public static string StreamOf(string team) => EventInbox.LocalStream("team-performance", $"team/{team}");
}

/// <summary>Keeps <see cref="TeamView"/>.</summary>
public sealed partial class TeamProjection : SingleStreamProjection<TeamView, string>
{
    /// <summary>A team was added.</summary>
    public static TeamView Create(IEvent<TeamAdded> e) => new(e.StreamKey!, e.Data.Name);
}
