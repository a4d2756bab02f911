using System.Collections.Immutable;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Company currency; no team: the company's; no amount: off.</summary>
[Event("sales-monitoring", "sale-threshold-set", 1)]
internal sealed record SaleThresholdSet(string? Team, decimal? Amount, string Currency);

/// <summary>From which amount on a rep's own sale waits. Off until somebody sets it.</summary>
internal sealed record SaleThresholds(
    string Id, decimal? Amount, ImmutableSortedDictionary<string, decimal> Teams, string Currency, long Version)
{
    public const string Stream = "sale-thresholds";

    public static Fold<SaleThresholds> Fold { get; } = new Fold<SaleThresholds>(Stream)
        .Begins<SaleThresholdSet>((before, set, e) =>
            (before ?? new SaleThresholds(e.Stream, null, ImmutableSortedDictionary<string, decimal>.Empty, set.Currency, 0)).With(set));

    /// <summary>Of a rep of several teams the lowest, so that none is got around by having been in another.</summary>
    public decimal? For(IEnumerable<string> teams) =>
        teams.Select(team => Teams.TryGetValue(team, out var own) ? own : Amount).DefaultIfEmpty(Amount).Min();

    private SaleThresholds With(SaleThresholdSet set) => (set.Team is not { } team ? this with { Amount = set.Amount }
        : this with { Teams = set.Amount is { } amount ? Teams.SetItem(team, amount) : Teams.Remove(team) }) with
    {
        Version = Version + 1,
    };
}
