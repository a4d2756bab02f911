using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Queries;

namespace SalesPlatform.Scorecards.Periods;

/// <summary>Reads what is frozen when a period is closed.</summary>
internal sealed class PeriodCloser(KnowledgeReader knowledge, InboxBarrier barrier, SalesServiceBuilder service)
{
    /// <summary>Takes in what the feeds still have, and reads the scorecards of the team and of everybody who was in it on a day of the
    /// period, all from one snapshot. A feed that cannot be reached does not keep a period open; the publication names it.</summary>
    /// <exception cref="DomainException">The team is not known.</exception>
    public async Task<ClosingFigures> ReadAsync(string team, Period period, DateTimeOffset now, CancellationToken cancellation)
    {
        var reached = await Task.WhenAll(service.Learned.Keys.Select(
            async from => (Service: from, Reached: await barrier.CatchUpAsync(from, cancellation))));
        var known = await knowledge.ReadAsync(new KnowledgeScope(team, null, [period], now), cancellation);
        var request = new ScorecardRequest(team, null, period, now);
        var facts = known.FactsFor(request);
        var reps = facts.Memberships.In(team, facts.Window.Start, facts.Window.End);
        return new ClosingFigures(
            ScorecardFigures.Of(facts),
            [.. reps.Select(rep => ScorecardFigures.Of(known.FactsFor(request with { Rep = rep })))],
            [.. reached.Where(source => !source.Reached).Select(source => source.Service).Order(StringComparer.Ordinal)]);
    }
}
