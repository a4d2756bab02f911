using System.Collections.Immutable;

namespace SalesPlatform.Budget.Figures;

/// <summary>Actual costs of one team and fiscal year by category and month, in company currency.</summary>
internal sealed class CostTotals
{
    private readonly ImmutableDictionary<(string Category, int Month), decimal> _amounts;

    private CostTotals(ImmutableDictionary<(string, int), decimal> amounts) => _amounts = amounts;

    public static CostTotals None { get; } = new(ImmutableDictionary<(string, int), decimal>.Empty);

    public IEnumerable<string> Categories => _amounts.Keys.Select(key => key.Category).Distinct();

    /// <summary>The costs of a category in a month 1..12.</summary>
    public decimal Of(string category, int month) => _amounts.GetValueOrDefault((category, month));

    /// <summary>Those of the year's first months, up to and with one.</summary>
    public CostTotals Through(int month) => new(_amounts.RemoveRange(_amounts.Keys.Where(key => key.Month > month)));

    /// <summary>With one more cost; negative for a reversal.</summary>
    public CostTotals Add(string category, int month, decimal amount) =>
        new(_amounts.SetItem((category, month), Of(category, month) + amount));
}
