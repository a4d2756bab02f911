namespace SalesPlatform.SalesMonitoring.Facts;

/// <summary>Position in the store up to which facts were summed. Stream <c>sales-sums/credits</c>.</summary>
internal sealed record CreditSums(long Through)
{
    /// <summary>Up to here a fact was recorded with the event that sums it; one from before that keeps its own time.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    public static Aggregate<CreditSums> Aggregate { get; } =
        new("sales-sums", new CreditSums(0), (state, e) => e.Data is SalesSummed summed ? new CreditSums(summed.Through) : state);

    public static string Stream { get; } = Aggregate.Stream("credits");

    /// <param name="facts">All credits of the stretch's sales, reversals and returns.</param>
    /// <param name="now">When they are summed.</param>
    public SalesSummed Next(IReadOnlyCollection<CreditFact> facts, long through, DateTimeOffset now) => new(
        Through, through, facts.Select(fact => fact.EventId).Distinct().Count(),
        [.. facts
            .GroupBy(fact => (fact.Rep, fact.Region, fact.ProductLine, fact.OccurredOn, RecordedAt: RecordedBefore(fact, now)))
            .Select(group => new SummedCredit(group.Key.Rep, group.Key.Region, group.Key.ProductLine, group.Key.OccurredOn,
                group.Sum(fact => fact.Amount), group.Key.RecordedAt))
            .Where(credit => credit.Amount != 0)
            .OrderBy(credit => credit.Rep, StringComparer.Ordinal).ThenBy(credit => credit.OccurredOn)
            .ThenBy(credit => credit.Region, StringComparer.Ordinal).ThenBy(credit => credit.ProductLine, StringComparer.Ordinal)
            .ThenBy(credit => credit.RecordedAt)]);

    // A stated time, a backlog, a store from before sums were told: figures as known at an instant stay what they were.
    private static DateTimeOffset? RecordedBefore(CreditFact fact, DateTimeOffset now) =>
        fact.RecordedAt < now - AtOnce ? fact.RecordedAt : null;
}
