using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Sales;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>A sale, return, reversal or cost that was learned after a period was closed.</summary>
/// <param name="Rep">Who is credited; empty for a cost.</param>
/// <param name="Day">Business day.</param>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="Amount">What it adds, company currency.</param>
/// <param name="Reference">Order number; empty for a cost.</param>
internal sealed record LateFact(Guid EventId, string Rep, DateOnly Day, DateTimeOffset RecordedAt, decimal Amount, string Reference);

/// <summary>What was learned after a period was closed: recorded later, or recorded before and taken in later, because its service could
/// not be reached.</summary>
/// <param name="ClosedAsOf">The instant of the published figures.</param>
/// <param name="TakenInLater">Events recorded until then that came in after the publication.</param>
/// <param name="Sales">Of everybody concerned, on days of the period.</param>
/// <param name="Costs">The team's, on days of the period.</param>
internal sealed record LateKnowledge(
    DateTimeOffset ClosedAsOf, IReadOnlySet<Guid> TakenInLater, IReadOnlyList<LateFact> Sales, IReadOnlyList<LateFact> Costs)
{
    /// <summary>Whether the publication could not know an entry.</summary>
    public bool IsLate<T>(T entry, Func<T, Guid> id) where T : ILearned =>
        entry.RecordedAt > ClosedAsOf || TakenInLater.Contains(id(entry));

    /// <summary>What the publication knew of entries.</summary>
    public IReadOnlyList<T> KnownThen<T>(IEnumerable<T> entries, Func<T, Guid> id) where T : ILearned =>
        [.. entries.Where(entry => !IsLate(entry, id))];

    /// <summary>Net sales without the late ones. They are set off against the sums of their days, not removed from them.</summary>
    public IReadOnlyList<DailySales> Then(IReadOnlyList<DailySales> now) =>
        [.. now, .. Sales.Select(fact => new DailySales(fact.Rep, fact.Day, -fact.Amount, -1))];

    /// <summary>Costs without the late ones.</summary>
    public IReadOnlyList<DailyCosts> Then(IReadOnlyList<DailyCosts> now) =>
        [.. now, .. Costs.Select(fact => new DailyCosts(fact.Day, -fact.Amount, -1))];
}
