using Marten;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.LaunchCoordination.Company;

/// <summary>Reads what decisions need to know of the organisation and its teams.</summary>
public sealed class CompanyReader(InboxBarrier inbox)
{
    /// <summary>Currency and today, by the settings known here.</summary>
    public static async Task<CompanyTerms> TermsAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        return (await session.LoadAsync<OrganisationView>(OrganisationView.Stream, cancellation) ?? OrganisationView.Default).TermsAt(now);
    }

    /// <summary>Takes in what Planning has published up to now, as far as it can be reached. Before something rests on currency or calendar.</summary>
    public Task CatchUpWithPlanningAsync(CancellationToken cancellation) => inbox.CatchUpAsync("planning", cancellation);

    /// <summary>Refuses a team nobody has added; Team performance is asked for its latest before a team is called unknown.</summary>
    /// <exception cref="DomainException"><c>unknown-team</c>.</exception>
    public async Task RequireTeamAsync(IQuerySession session, string team, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var isKnown = await IsKnownAsync(session, team, cancellation);
        var wasAsked = !isKnown && await inbox.CatchUpAsync("team-performance", cancellation);
        if (isKnown || await IsKnownAsync(session, team, cancellation))
            return;
        var doubt = wasAsked ? "." : " as far as is known; teams added lately cannot be asked for at the moment.";
        throw DomainException.Rule("unknown-team", $"There is no team '{team}'{doubt}");
    }

    private static async Task<bool> IsKnownAsync(IQuerySession session, string team, CancellationToken cancellation) =>
        await session.LoadAsync<TeamView>(TeamView.StreamOf(team), cancellation) is not null;
}
