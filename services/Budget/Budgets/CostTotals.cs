using System.Collections.Immutable;

namespace SalesPlatform.Budget.Budgets;

/// <summary>Of one team and fiscal year, company currency.</summary>
internal sealed class CostTotals
{
    private readonly ImmutableDictionary<(string Category, int Month), decimal> _amounts;

    private CostTotals(ImmutableDictionary<(string, int), decimal> amounts) => _amounts = amounts;

    public static CostTotals None { get; } = new(ImmutableDictionary<(string, int), decimal>.Empty);

    public IEnumerable<string> Categories => _amounts.Keys.Select(key => key.Category).Distinct();

    public decimal Of(string category, int month) => _amounts.GetValueOrDefault((category, month));

    public CostTotals Through(int month) => new(_amounts.RemoveRange(_amounts.Keys.Where(key => key.Month > month)));

    public CostTotals Add(string category, int month, decimal amount) =>
        new(_amounts.SetItem((category, month), Of(category, month) + amount));
}
