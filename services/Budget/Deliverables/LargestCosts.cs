using JasperFx.Events;
using SalesPlatform.Budget.Costs;

namespace SalesPlatform.Budget.Deliverables;

/// <summary>The largest single costs, by which readers see what a sum is made of.</summary>
internal static class LargestCosts
{
    // Enough for each category that deviates to have its own among them.
    private const int Most = 60;

    /// <summary>Those of a team in a period. As of an earlier instant, what was corrected since is read as it was.</summary>
    public static async Task<IReadOnlyList<CostView>> ReadAsync(
        DeliverableReading reading, string team, (DateOnly From, DateOnly Until) days, CancellationToken cancellation)
    {
        var (from, until, instant) = (days.From, days.Until, reading.Now);
        var costs = reading.Queries.Query<CostView>()
            .Where(cost => cost.Team == team && cost.OccurredOn >= from && cost.OccurredOn < until);
        var known = reading.AsOf is null ? costs : costs.Where(cost => cost.RecordedAt <= instant);
        var found = (await known.OrderByDescending(cost => cost.Cost.CompanyAmount).ThenBy(cost => cost.Id).Take(Most)
            .ToListAsync(cancellation)).ToList();
        if (reading.AsOf is null)
            return found;
        foreach (var id in await costs.Where(cost => cost.RecordedAt > instant).Select(cost => cost.Id).ToListAsync(cancellation))
        {
            var events = await reading.Queries.Events.FetchStreamAsync(id, timestamp: instant, token: cancellation);
            if (events.OfType<IEvent<CostPosted>>().LastOrDefault() is { } posted)
                found.Add(CostViewProjection.Create(posted));
        }

        return [.. found.OrderByDescending(cost => cost.Cost.CompanyAmount).ThenBy(cost => cost.Id, StringComparer.Ordinal)
            .Take(Most)];
    }
}
