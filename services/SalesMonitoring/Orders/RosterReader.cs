using SalesPlatform.EventStore.Inbox;
using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>More than <see cref="CompanyReader"/> keeps, and in as few round trips as a stream of sales allows.</summary>
internal sealed class RosterReader(InboxBarrier barrier)
{
    /// <summary>As far as the other services can be reached.</summary>
    public Task CatchUpAsync(CancellationToken cancellation) =>
        Task.WhenAll(barrier.CatchUpAsync("planning", cancellation), barrier.CatchUpAsync("team-performance", cancellation));

    /// <summary>In one round trip. Before a rep is called unknown, Team performance is asked for its latest.</summary>
    public async Task<SaleContext> ContextAsync(
        IQuerySession session, CommandContext caller, IReadOnlyCollection<string> reps, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var organisation = batch.Load<Organisation>(Organisation.Stream);
        var known = batch.LoadMany<RepView>().ById(StreamsOf(reps));
        var thresholds = caller.Is(Roles.SalesRep) ? batch.Load<SaleThresholds>(SaleThresholds.Stream) : null;
        await batch.Execute(cancellation);
        return await ContextAsync(session, caller, reps, await organisation, await known, thresholds is null ? null : await thresholds,
            cancellation);
    }

    public async Task<SaleContext> ContextAsync(
        IQuerySession session, CommandContext caller, IReadOnlyCollection<string> reps, Organisation? organisation,
        IReadOnlyList<RepView> known, SaleThresholds? thresholds, CancellationToken cancellation)
    {
        // The first sale fixes the company's currency: not a default that somebody has just replaced.
        var terms = organisation ?? Organisation.Default;
        if (!terms.IsSet && await barrier.CatchUpAsync("planning", cancellation))
            terms = await CompanyReader.OrganisationAsync(session, cancellation);
        var roster = RosterOf(known);
        if (!reps.All(roster.Knows) && await barrier.CatchUpAsync("team-performance", cancellation))
            roster = RosterOf(await session.LoadManyAsync<RepView>(cancellation, StreamsOf(reps)));
        return new SaleContext(terms.TermsAt(caller.Now), roster, new SaleAccess(caller, roster), null, thresholds);
    }

    public static async Task<SaleContext> ContextOfAllAsync(IQuerySession session, CommandContext caller, CancellationToken cancellation)
    {
        var roster = RosterOf(await session.Query<RepView>().ToListAsync(cancellation));
        return new SaleContext(await CompanyReader.TermsAsync(session, caller.Now, cancellation), roster, new SaleAccess(caller, roster));
    }

    /// <summary>A right is judged by the teams of everybody a line credits: a rep who was not read would be one nobody knows.</summary>
    public static async Task<SaleContext> WithAsync(
        IQuerySession session, SaleContext context, IEnumerable<string> reps, CancellationToken cancellation)
    {
        var missing = reps.Where(rep => !context.Roster.Knows(rep)).ToList();
        if (missing.Count == 0)
            return context;
        var roster = context.Roster.With(RosterOf(await session.LoadManyAsync<RepView>(cancellation, StreamsOf(missing))));
        return context with { Roster = roster, Access = context.Access with { Roster = roster } };
    }

    public static async Task<IReadOnlyList<string>> RepsOfAsync(IQuerySession session, IReadOnlyList<string> teams,
        CancellationToken cancellation)
    {
        var names = teams.ToArray();
        return [.. (await session.Query<RosterChange>().Where(change => change.Team!.IsOneOf(names)).Select(change => change.Employee)
            .ToListAsync(cancellation)).Distinct()];
    }

    private static string[] StreamsOf(IEnumerable<string> reps) => [.. reps.Distinct().Select(RepView.StreamOf)];

    private static Roster RosterOf(IReadOnlyList<RepView> reps) => new(reps.ToDictionary(rep => rep.Employee, rep => rep.Teams));
}
