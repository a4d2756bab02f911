using System.Collections.Immutable;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;

namespace SalesPlatform.Budget.Budgets;

/// <summary>The amounts of a budget by category and month. Totals are sums of the months, so that they cannot disagree.</summary>
internal sealed class BudgetLines
{
    private readonly ImmutableSortedDictionary<string, BudgetLine> _lines;

    private BudgetLines(ImmutableSortedDictionary<string, BudgetLine> lines) => _lines = lines;

    /// <summary>No category.</summary>
    public static BudgetLines None { get; } = new(ImmutableSortedDictionary.Create<string, BudgetLine>(StringComparer.Ordinal));

    /// <summary>One for each category, in the order of their keys.</summary>
    public IEnumerable<BudgetLine> All => _lines.Values;

    /// <summary>Keys of the categories, in order.</summary>
    public IEnumerable<string> Categories => _lines.Keys;

    /// <summary>Of the year, all categories.</summary>
    public decimal Total => _lines.Values.Sum(line => line.Months.Sum());

    /// <summary>From their form outside the service.</summary>
    public static BudgetLines From(IEnumerable<BudgetLine> lines) =>
        new(None._lines.SetItems(lines.Select(line => KeyValuePair.Create(line.Category, line))));

    /// <summary>The line of a category; null where there is none.</summary>
    public BudgetLine? Find(string category) => _lines.GetValueOrDefault(category);

    /// <summary>The amount of a category in a month 1..12; 0 where there is none.</summary>
    public decimal Amount(string category, int month) => Find(category)?.Months[month - 1] ?? 0;

    /// <summary>With other amounts of a category in the months of a period.</summary>
    public BudgetLines Set(string category, string control, string behaviour, Period period, IReadOnlyList<decimal> months)
    {
        var first = period.FirstMonth;
        return With(category, control, behaviour,
            month => month >= first && month < first + months.Count ? months[month - first] : Amount(category, month));
    }

    /// <summary>With an amount moved from one place to another. A category that had nothing gets a line that stops.</summary>
    public BudgetLines Move((string Category, int Month) from, (string Category, int Month) to, decimal amount) =>
        Add(from.Category, from.Month, -amount).Add(to.Category, to.Month, amount);

    /// <summary>The year in which these lines hold from a month on, and others until then.</summary>
    /// <param name="before">What holds until then.</param>
    /// <param name="firstMonth">First month of these lines, 1..12; 13 for none.</param>
    public BudgetLines After(BudgetLines before, int firstMonth)
    {
        return _lines.Keys.Union(before._lines.Keys).Aggregate(None, (merged, category) =>
        {
            var terms = Find(category) ?? before.Find(category)!;
            return merged.With(category, terms.Control, terms.Behaviour, month =>
                (month < firstMonth ? before : this).Amount(category, month));
        });
    }

    /// <summary>Whether others have the same amount everywhere.</summary>
    public bool HasAmountsOf(BudgetLines others)
    {
        return Categories.Union(others.Categories)
            .All(category => Enumerable.Range(1, 12).All(month => Amount(category, month) == others.Amount(category, month)));
    }

    private BudgetLines Add(string category, int month, decimal amount)
    {
        var line = Find(category);
        return With(category, line?.Control ?? Controls.Stop, line?.Behaviour ?? Behaviours.Fixed,
            each => Amount(category, each) + (each == month ? amount : 0));
    }

    private BudgetLines With(string category, string control, string behaviour, Func<int, decimal> amount) =>
        new(_lines.SetItem(category, new BudgetLine(category, control, behaviour, [.. Enumerable.Range(1, 12).Select(amount)])));
}
