using SalesPlatform.Domain;

namespace SalesPlatform.Company;

public sealed class CompanyReader(IDocumentStore store, InboxBarrier inbox)
{
    private const string Planning = "planning";
    private const string TeamPerformance = "team-performance";

    public static async Task<Organisation> OrganisationAsync(IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<Organisation>(Organisation.Stream, cancellation) ?? Organisation.Default;

    public async Task<Organisation> OrganisationAsync(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await OrganisationAsync(session, cancellation);
    }

    public static async Task<CompanyTerms> TermsAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellation) =>
        (await OrganisationAsync(session, cancellation)).TermsAt(now);

    /// <summary>For a fact that rests on them for ever: a default somebody has just replaced must not be fixed by it.</summary>
    public async Task<CompanyTerms> TermsOfFactAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellation)
    {
        var organisation = await OrganisationAsync(session, cancellation);
        if (!organisation.IsSet && await inbox.CatchUpAsync(Planning, cancellation))
            organisation = await OrganisationAsync(session, cancellation);
        return organisation.TermsAt(now);
    }

    public static async Task<DateOnly> TodayAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellation) =>
        (await OrganisationAsync(session, cancellation)).DayOf(now);

    public async Task<Organisation> RequireOrganisationAsync(IQuerySession session, CancellationToken cancellation)
    {
        var organisation = await OrganisationAsync(session, cancellation);
        if (!organisation.IsSet && await inbox.CatchUpAsync(Planning, cancellation))
            organisation = await OrganisationAsync(session, cancellation);
        return organisation.IsSet ? organisation : throw DomainException.Rule("organisation-not-set",
            "The organisation's fiscal calendar, currency and time zone must be set first, or are not known here yet.");
    }

    /// <summary>Answers whether Planning could be reached.</summary>
    public Task<bool> CatchUpWithPlanningAsync(CancellationToken cancellation) => inbox.CatchUpAsync(Planning, cancellation);

    public Task RequireTeamAsync(string team, CancellationToken cancellation) =>
        RequireAsync<KnownTeam>("team", team, KnownTeam.StreamOf(team), cancellation);

    public Task RequireEmployeeAsync(string employee, CancellationToken cancellation) =>
        RequireAsync<KnownEmployee>("employee", employee, KnownEmployee.StreamOf(employee), cancellation);

    // Who is not known here may have been added a moment ago: what Team performance has published up to now is taken in first.
    private async Task RequireAsync<T>(string what, string key, string stream, CancellationToken cancellation) where T : notnull
    {
        if (await IsKnownAsync<T>(stream, cancellation))
            return;
        var isCurrent = await inbox.CatchUpAsync(TeamPerformance, cancellation);
        if (!await IsKnownAsync<T>(stream, cancellation))
        {
            throw DomainException.Rule($"unknown-{what}", isCurrent
                ? $"There is no {what} '{key}'."
                : $"There is no {what} '{key}' as far as is known; what was added lately cannot be asked for at the moment.",
                ("field", what), (what, key));
        }
    }

    private async Task<bool> IsKnownAsync<T>(string stream, CancellationToken cancellation) where T : notnull
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<T>(stream, cancellation) is not null;
    }
}
