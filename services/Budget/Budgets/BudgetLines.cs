using System.Collections.Immutable;

namespace SalesPlatform.Budget.Budgets;

/// <summary>Totals are sums of the months, so that they cannot disagree.</summary>
internal sealed class BudgetLines
{
    private readonly ImmutableSortedDictionary<string, BudgetLine> _lines;

    private BudgetLines(ImmutableSortedDictionary<string, BudgetLine> lines) => _lines = lines;

    public static BudgetLines None { get; } = new(ImmutableSortedDictionary.Create<string, BudgetLine>(StringComparer.Ordinal));

    public IEnumerable<BudgetLine> All => _lines.Values;

    public IEnumerable<string> Categories => _lines.Keys;

    public decimal Total => _lines.Values.Sum(line => line.Months.Sum());

    public static BudgetLines From(IEnumerable<BudgetLine> lines) =>
        new(None._lines.SetItems(lines.Select(line => KeyValuePair.Create(line.Category, line))));

    public BudgetLine? Find(string category) => _lines.GetValueOrDefault(category);

    public decimal Amount(string category, int month) => Find(category)?.Months[month - 1] ?? 0;

    public BudgetLines Set(string category, string control, string behaviour, Period period, IReadOnlyList<decimal> months)
    {
        var first = period.FirstMonth;
        return With(category, control, behaviour,
            month => month >= first && month < first + months.Count ? months[month - first] : Amount(category, month));
    }

    /// <summary>A category that had nothing gets a line that stops.</summary>
    public BudgetLines Move((string Category, int Month) from, (string Category, int Month) to, decimal amount) =>
        Add(from.Category, from.Month, -amount).Add(to.Category, to.Month, amount);

    /// <summary>These lines hold from the first month on, 13 for never; the others until then.</summary>
    public BudgetLines After(BudgetLines before, int firstMonth)
    {
        return _lines.Keys.Union(before._lines.Keys).Aggregate(None, (merged, category) =>
        {
            var terms = Find(category) ?? before.Find(category)!;
            return merged.With(category, terms.Control, terms.Behaviour, month =>
                (month < firstMonth ? before : this).Amount(category, month));
        });
    }

    /// <summary>These lines with what changed between two others, which leaves out what both have beyond these.</summary>
    public BudgetLines Changed(BudgetLines from, BudgetLines to) =>
        _lines.Keys.Union(to._lines.Keys).Aggregate(None, (changed, category) =>
        {
            var terms = to.Find(category) ?? Find(category)!;
            return changed.With(category, terms.Control, terms.Behaviour, month =>
                Amount(category, month) + to.Amount(category, month) - from.Amount(category, month));
        });

    public bool HasAmountsOf(BudgetLines others) =>
        Categories.Union(others.Categories)
            .All(category => Enumerable.Range(1, 12).All(month => Amount(category, month) == others.Amount(category, month)));

    private BudgetLines Add(string category, int month, decimal amount)
    {
        var line = Find(category);
        return With(category, line?.Control ?? Controls.Stop, line?.Behaviour ?? Behaviours.Fixed,
            each => Amount(category, each) + (each == month ? amount : 0));
    }

    private BudgetLines With(string category, string control, string behaviour, Func<int, decimal> amount) =>
        new(_lines.SetItem(category, new BudgetLine(category, control, behaviour, [.. Enumerable.Range(1, 12).Select(amount)])));
}
