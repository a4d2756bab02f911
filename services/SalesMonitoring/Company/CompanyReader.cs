using Marten;
using Marten.Services.BatchQuerying;
using SalesPlatform.SalesMonitoring.Orders;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Inbox;

namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>Reads what decisions need to know of the organisation and its people.</summary>
public sealed class CompanyReader(InboxBarrier barrier)
{
    /// <summary>Takes in what the other services have published up to now, as far as they can be reached.</summary>
    public Task CatchUpAsync(CancellationToken cancellation) =>
        Task.WhenAll(barrier.CatchUpAsync("planning", cancellation), barrier.CatchUpAsync("team-performance", cancellation));

    /// <summary>The surroundings of a decision about these reps, in one round trip. Before a rep is called unknown, Team performance is asked
    /// for its latest.</summary>
    /// <param name="session">Reads.</param>
    /// <param name="caller">Who decides.</param>
    /// <param name="reps">Whom it is about.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="alongside">Adds what else is to be read in the same round trip.</param>
    public async Task<SaleContext> ContextAsync(
        IQuerySession session, CommandContext caller, IReadOnlyCollection<string> reps, CancellationToken cancellation,
        Action<IBatchedQuery>? alongside = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(caller);
        var batch = session.CreateBatchQuery();
        var organisation = batch.Load<OrganisationView>(OrganisationView.Stream);
        var known = batch.LoadMany<RepView>().ById(StreamsOf(reps));
        alongside?.Invoke(batch);
        await batch.Execute(cancellation);

        var roster = RosterOf(await known);
        if (!reps.All(roster.Knows) && await barrier.CatchUpAsync("team-performance", cancellation))
            roster = RosterOf(await session.LoadManyAsync<RepView>(cancellation, StreamsOf(reps)));
        return new SaleContext((await organisation ?? OrganisationView.Default).TermsAt(caller.Now), roster, new SaleAccess(caller, roster));
    }

    /// <summary>The surroundings of an import: everybody is known who is known anywhere.</summary>
    public async Task<SaleContext> ContextOfAllAsync(IQuerySession session, CommandContext caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var roster = RosterOf(await session.Query<RepView>().ToListAsync(cancellation));
        return new SaleContext(await TermsAsync(session, caller.Now, cancellation), roster, new SaleAccess(caller, roster));
    }

    /// <summary>Currency and today.</summary>
    public static async Task<CompanyTerms> TermsAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellation) =>
        (await OrganisationAsync(session, cancellation)).TermsAt(now);

    /// <summary>The organisation's settings.</summary>
    public static async Task<OrganisationView> OrganisationAsync(IQuerySession session, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.LoadAsync<OrganisationView>(OrganisationView.Stream, cancellation) ?? OrganisationView.Default;
    }

    /// <summary>Refuses a team nobody has added. Before one is called unknown, Team performance is asked for its latest.</summary>
    /// <exception cref="DomainException"><c>unknown-team</c>.</exception>
    public async Task RequireTeamAsync(IQuerySession session, string team, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var known = await session.LoadAsync<KnownTeam>(KnownTeam.StreamOf(team), cancellation);
        if (known is null && await barrier.CatchUpAsync("team-performance", cancellation))
            known = await session.LoadAsync<KnownTeam>(KnownTeam.StreamOf(team), cancellation);
        if (known is null)
            throw DomainException.Rule("unknown-team", $"There is no team '{team}'.", ("field", "team"), ("team", team));
    }

    /// <summary>Everybody who is or was in one of these teams.</summary>
    public static async Task<IReadOnlyList<string>> RepsOfAsync(IQuerySession session, IReadOnlyList<string> teams, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var names = teams.ToArray();
        return [.. (await session.Query<RosterChange>().Where(change => change.Team!.IsOneOf(names)).Select(change => change.Employee)
            .ToListAsync(cancellation)).Distinct()];
    }

    /// <summary>The day it is in a time zone.</summary>
    public static DateOnly TodayIn(string timeZone, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    private static string[] StreamsOf(IEnumerable<string> reps) => [.. reps.Distinct().Select(RepView.StreamOf)];

    private static Roster RosterOf(IReadOnlyList<RepView> reps) => new(reps.ToDictionary(rep => rep.Employee, rep => rep.Teams));
}
