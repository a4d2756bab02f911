using Marten;
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

    /// <summary>The surroundings of a decision about these reps. Before a rep is called unknown, Team performance is asked for its latest.</summary>
    public async Task<SaleContext> ContextAsync(
        IQuerySession session, CommandContext caller, IReadOnlyCollection<string> reps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var terms = await TermsAsync(session, caller.Now, cancellation);
        var roster = await RosterAsync(session, reps, cancellation);
        if (!reps.All(roster.Knows) && await barrier.CatchUpAsync("team-performance", cancellation))
            roster = await RosterAsync(session, reps, cancellation);
        return new SaleContext(terms, roster, new SaleAccess(caller, roster));
    }

    /// <summary>The surroundings of an import: everybody is known who is known anywhere.</summary>
    public async Task<SaleContext> ContextOfAllAsync(IQuerySession session, CommandContext caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var roster = RosterOf(await session.Query<RepView>().ToListAsync(cancellation));
        return new SaleContext(await TermsAsync(session, caller.Now, cancellation), roster, new SaleAccess(caller, roster));
    }

    /// <summary>Currency and today.</summary>
    public static async Task<CompanyTerms> TermsAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var organisation = await session.LoadAsync<OrganisationView>(OrganisationView.Stream, cancellation) ?? OrganisationView.Default;
        return new CompanyTerms(organisation.Currency, TodayIn(organisation.TimeZone, now));
    }

    /// <summary>The day it is in a time zone.</summary>
    public static DateOnly TodayIn(string timeZone, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    private static async Task<Roster> RosterAsync(IQuerySession session, IReadOnlyCollection<string> reps, CancellationToken cancellation) =>
        RosterOf(await session.LoadManyAsync<RepView>(cancellation, [.. reps.Distinct().Select(RepView.StreamOf)]));

    private static Roster RosterOf(IReadOnlyList<RepView> reps) => new(reps.ToDictionary(rep => rep.Employee, rep => rep.Teams));
}
