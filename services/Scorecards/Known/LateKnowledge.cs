using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Sales;

namespace SalesPlatform.Scorecards.Known;

/// <summary>Empty rep and order number: a cost. Amounts are in company currency.</summary>
internal sealed record LateFact(Guid EventId, string Rep, DateOnly Day, DateTimeOffset RecordedAt, decimal Amount, string Reference);

/// <summary>Recorded after the close, or before and taken in later, because its service could not be reached.</summary>
internal sealed record LateKnowledge(
    DateTimeOffset ClosedAsOf, IReadOnlySet<Guid> TakenInLater, IReadOnlyList<LateFact> Sales, IReadOnlyList<LateFact> Costs)
{
    public bool IsLate<T>(T entry, Func<T, Guid> id) where T : ILearned =>
        entry.RecordedAt > ClosedAsOf || TakenInLater.Contains(id(entry));

    public IReadOnlyList<T> KnownThen<T>(IEnumerable<T> entries, Func<T, Guid> id) where T : ILearned =>
        [.. entries.Where(entry => !IsLate(entry, id))];

    /// <summary>Set off against the sums of their days, not removed from them.</summary>
    public IReadOnlyList<DailySales> Then(IReadOnlyList<DailySales> now) =>
        [.. now, .. Sales.Select(fact => new DailySales(fact.Rep, fact.Day, -fact.Amount, -1))];

    public IReadOnlyList<DailyCosts> Then(IReadOnlyList<DailyCosts> now) =>
        [.. now, .. Costs.Select(fact => new DailyCosts(fact.Day, -fact.Amount, -1))];
}
