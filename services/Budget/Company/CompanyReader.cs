using Marten;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.Budget.Company;

/// <summary>Reads what decisions need to know of the organisation and its teams.</summary>
public sealed class CompanyReader(InboxBarrier inbox)
{
    private const string TeamOwner = "team-performance";

    /// <summary>Calendar, currency and today.</summary>
    public static async Task<CompanyTerms> TermsAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var organisation = await session.LoadAsync<Organisation>(Organisation.Stream, cancellation) ?? Organisation.Default;
        return organisation.TermsAt(now);
    }

    /// <summary>Takes in what Planning has published up to now, as far as it can be reached: what is opened now rests on its settings.</summary>
    public Task CatchUpWithPlanningAsync(CancellationToken cancellation) => inbox.CatchUpAsync("planning", cancellation);

    /// <summary>Refuses a team nobody has added. One that is not known here may have been added a moment ago, so what Team performance has
    /// published up to now is taken in first.</summary>
    /// <exception cref="DomainException"><c>unknown-team</c>.</exception>
    public async Task RequireTeamAsync(IQuerySession session, string team, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (await session.LoadAsync<KnownTeam>(KnownTeam.StreamOf(team), cancellation) is not null)
            return;
        var isCurrent = await inbox.CatchUpAsync(TeamOwner, cancellation);
        if (await session.LoadAsync<KnownTeam>(KnownTeam.StreamOf(team), cancellation) is null)
        {
            throw DomainException.Rule("unknown-team", isCurrent
                ? $"There is no team '{team}'."
                : $"There is no team '{team}' as far as is known; teams added lately cannot be asked for at the moment.");
        }
    }
}
