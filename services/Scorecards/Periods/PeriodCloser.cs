using SalesPlatform.Contracts;
using SalesPlatform.EventStore;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Periods;

internal sealed class PeriodCloser(KnowledgeReader knowledge, InboxBarrier barrier, SalesServiceBuilder service)
{
    /// <summary>All from one snapshot. A feed that cannot be reached does not keep a period open; the publication names it.</summary>
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
