using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.Planning.Teams;

/// <summary>A team that Team performance has told of.</summary>
/// <param name="Id">Stream its event is kept in here.</param>
/// <param name="Name">Name for people.</param>
public sealed record KnownTeam(string Id, string Name);

/// <summary>Teams from the events of Team performance.</summary>
public sealed partial class KnownTeamProjection : SingleStreamProjection<KnownTeam, string>
{
    /// <summary>A team was added.</summary>
    public static KnownTeam Create(IEvent<TeamAdded> e) => new(e.StreamKey!, e.Data.Name);
}

/// <summary>The one place where Planning asks whether a team exists.</summary>
public sealed class KnownTeams(IDocumentStore store, InboxBarrier inbox)
{
    private const string Owner = "team-performance";

    /// <summary>Refuses a team nobody has added. One that is not known here may have been added a moment ago, so what Team performance has
    /// published up to now is taken in first.</summary>
    /// <exception cref="DomainException"><c>unknown-team</c>.</exception>
    public async Task RequireAsync(string team, CancellationToken cancellation)
    {
        if (await IsKnownAsync(team, cancellation))
            return;
        var isCurrent = await inbox.CatchUpAsync(Owner, cancellation);
        if (!await IsKnownAsync(team, cancellation))
        {
            throw DomainException.Rule("unknown-team", isCurrent
                ? $"There is no team '{team}'."
                : $"There is no team '{team}' as far as is known; teams added lately cannot be asked for at the moment.");
        }
    }

    /// <summary>The team's name for people; null when it is not known.</summary>
    public async Task<string?> NameOfAsync(string team, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<KnownTeam>(EventInbox.LocalStream(Owner, $"team/{team}"), cancellation))?.Name;
    }

    private async Task<bool> IsKnownAsync(string team, CancellationToken cancellation) => await NameOfAsync(team, cancellation) is not null;
}
