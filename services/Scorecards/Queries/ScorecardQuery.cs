using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Known;

namespace SalesPlatform.Scorecards.Queries;

internal sealed class ScorecardQuery(KnowledgeReader knowledge)
{
    public async Task<KnownScorecard> GetAsync(ScorecardRequest request, CancellationToken cancellation)
    {
        var known = await knowledge.ReadAsync(KnowledgeScope.Of(request) with { SinceClose = true }, cancellation);
        return known.Scorecard(request);
    }

    /// <summary>The earliest first.</summary>
    public async Task<IReadOnlyList<KnownScorecard>> TrendAsync(ScorecardRequest request, int count, CancellationToken cancellation)
    {
        var periods = Last(request.Period, count);
        var known = await knowledge.ReadAsync(KnowledgeScope.Of(request) with { Periods = periods, SinceClose = true }, cancellation);
        return [.. periods.Select(period => known.Scorecard(request with { Period = period }))];
    }

    public static IReadOnlyList<Period> Last(Period period, int count)
    {
        var periods = new List<Period> { period };
        while (periods.Count < count)
            periods.Add(periods[^1].Previous);
        periods.Reverse();
        return periods;
    }
}
