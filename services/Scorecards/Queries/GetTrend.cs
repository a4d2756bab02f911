namespace SalesPlatform.Scorecards.Queries;

internal sealed partial class ScorecardsEndpoint
{
    private const int MostPeriods = 36;
    private const int UsualPeriods = 6;

    public override async Task<Wire.GetTrendReply> GetTrend(Wire.GetTrendRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.Count is >= 0 and <= MostPeriods, "count", "out-of-range", $"A trend has 1 to {MostPeriods} periods.");
        var (caller, asked) = Read(context, errors, request.Last);
        var scope = FactsScope.Of(asked) with { Periods = Last(asked.Period, request.Count == 0 ? UsualPeriods : request.Count) };
        var trend = await scorecards.ReadAsync(scope, context.CancellationToken);
        return new Wire.GetTrendReply { Scorecards = { trend.Select(card => ScorecardReplies.Of(card.SeenBy(caller))) } };
    }

    private static List<Period> Last(Period period, int count)
    {
        var periods = new List<Period> { period };
        while (periods.Count < count)
            periods.Add(periods[^1].Previous);
        periods.Reverse();
        return periods;
    }
}
