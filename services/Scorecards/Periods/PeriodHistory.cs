using Marten;
using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Publications;

namespace SalesPlatform.Scorecards.Periods;

internal sealed class PeriodHistory(IDocumentStore store)
{
    public async Task<PeriodStanding> ReadAsync(string team, Period period, CancellationToken cancellation)
    {
        var label = $"{period}";
        await using var session = store.QuerySession();
        var entries = await session.Query<PeriodEntry>().Where(entry => entry.Team == team && entry.Period == label)
            .ToListAsync(cancellation);
        var kept = await session.Query<KeptRepScorecards>().Where(cards => cards.Team == team && cards.Period == label)
            .ToListAsync(cancellation);
        return PeriodStanding.Of(label, entries, kept);
    }
}
