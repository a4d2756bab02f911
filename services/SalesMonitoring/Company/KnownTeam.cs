using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>A team that Team performance has told of.</summary>
/// <param name="Id">Stream its event is kept in here.</param>
/// <param name="Team">Key.</param>
/// <param name="Name">Name for people.</param>
public sealed record KnownTeam(string Id, string Team, string Name)
{
    /// <summary>Where a team's event arrives.</summary>
    public static string StreamOf(string team) => EventInbox.LocalStream("team-performance", $"team/{team}");
}

/// <summary>Keeps <see cref="KnownTeam"/>.</summary>
public sealed partial class KnownTeamProjection : SingleStreamProjection<KnownTeam, string>
{
    /// <summary>A team was added.</summary>
    public static KnownTeam Create(IEvent<TeamAdded> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new KnownTeam(e.StreamKey!, e.Data.Team, e.Data.Name);
    }
}
