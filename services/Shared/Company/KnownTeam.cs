using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Company;

/// <summary>A team that Team performance has told of.</summary>
/// <param name="Id">Local stream.</param>
/// <param name="Name">Name for people.</param>
public sealed record KnownTeam(string Id, string Name)
{
    /// <summary>Where a team's event arrives.</summary>
    public static string StreamOf(string team) => EventInbox.LocalStream("team-performance", $"team/{team}");

    /// <summary>Its key. Read from the stream, so that views stored before anybody asked for it need no rebuild.</summary>
    public string Team => Id[StreamOf("").Length..];
}

/// <summary>Keeps <see cref="KnownTeam"/>.</summary>
public sealed partial class KnownTeamProjection : SingleStreamProjection<KnownTeam, string>
{
    /// <summary>The events it is made of.</summary>
    public KnownTeamProjection() => IncludeType<TeamAdded>();

    /// <inheritdoc />
    public override KnownTeam? Evolve(KnownTeam? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return e.Data is TeamAdded added ? new KnownTeam(id, added.Name) : snapshot;
    }
}
