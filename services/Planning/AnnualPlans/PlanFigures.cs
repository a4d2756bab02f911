using System.Collections.Immutable;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Each dimension divides the whole plan on its own.</summary>
internal static class Dimensions
{
    public const string Rep = "rep";
    public const string Region = "region";
    public const string ProductLine = "product-line";
}

/// <summary>The month is 1..12 within the fiscal year.</summary>
internal readonly record struct TargetKey(string Dimension, string Holder, int Month)
{
    public static IComparer<TargetKey> Order { get; } = Comparer<TargetKey>.Create((a, b) =>
        string.CompareOrdinal(a.Dimension, b.Dimension) is not 0 and var dimension ? dimension
        : string.CompareOrdinal(a.Holder, b.Holder) is not 0 and var holder ? holder
        : a.Month.CompareTo(b.Month));
}

/// <summary>Negative when more was assigned than there is.</summary>
internal sealed record Unallocated(string Dimension, Period Period, decimal Amount);

/// <summary>Annual and quarterly targets are sums of the months, so that they cannot disagree. Growth is 0.20 for +20 %.</summary>
internal sealed record PlanFigures(
    decimal? Baseline, string BaselineSource, decimal? Growth, IReadOnlyList<decimal> Seasonality, IReadOnlyList<decimal> Months,
    bool MonthsAreImported, ImmutableSortedDictionary<TargetKey, decimal> Targets)
{
    public static IReadOnlyList<decimal> EqualSeasonality { get; } = [.. Enumerable.Repeat(1m, 12)];

    public static ImmutableSortedDictionary<TargetKey, decimal> NoTargets { get; } =
        ImmutableSortedDictionary.Create<TargetKey, decimal>(TargetKey.Order);

    public decimal AnnualTarget => Months.Sum();

    public IReadOnlyList<decimal> Quarters => [.. Months.Chunk(3).Select(quarter => quarter.Sum())];

    /// <summary>60,000,000 on 50,000,000 is 0.2. None without a baseline above zero.</summary>
    public decimal? GrowthOnBaseline => Baseline is > 0 and { } baseline ? AnnualTarget / baseline - 1 : null;

    /// <summary>Of a changed annual target: those of the file's months where a file gave the plan its shape.</summary>
    public IReadOnlyList<decimal> AnnualWeights => MonthsAreImported && AnnualTarget > 0 ? Months : Seasonality;

    public static IReadOnlyList<decimal> Spread(decimal amount, Period period, IReadOnlyList<decimal> seasonality, string currency)
    {
        var weights = period.Months.Select(month => seasonality[month.Number - 1]).ToArray();
        return Currency.Of(currency).Split(amount, weights.All(weight => weight == 0) ? [.. weights.Select(_ => 1m)] : weights);
    }

    public IEnumerable<decimal?> TargetsOf(string dimension, string holder, Period period) => period.Months.Select(month =>
        Targets.TryGetValue(new TargetKey(dimension, holder, month.Number), out var amount) ? amount : (decimal?)null);

    public PlanFigures Assign(string dimension, string holder, Period period, IReadOnlyList<decimal> months) => this with
    {
        Targets = Targets.SetItems(period.Months.Zip(months, (month, amount) =>
            KeyValuePair.Create(new TargetKey(dimension, holder, month.Number), amount))),
    };

    public IEnumerable<Unallocated> Unallocated(int fiscalYear) =>
        from dimension in Targets.Keys.Select(key => key.Dimension).Distinct()
        let left = Enumerable.Range(1, 12).Select(month => Months[month - 1] - Assigned(dimension, month)).ToArray()
        from period in PeriodsOf(fiscalYear)
        select new Unallocated(dimension, period, period.Months.Sum(month => left[month.Number - 1]));

    public IReadOnlyList<TargetAssignment> Assignments(int fiscalYear) =>
        [.. Targets.Select(target => new TargetAssignment(
            target.Key.Dimension, target.Key.Holder, Period.Month(fiscalYear, target.Key.Month).ToString(), target.Value))];

    public static ImmutableSortedDictionary<TargetKey, decimal> TargetsFrom(IEnumerable<TargetAssignment> assignments) =>
        NoTargets.SetItems(assignments.Select(assignment => KeyValuePair.Create(
            new TargetKey(assignment.Dimension, assignment.Key, Period.Parse(assignment.Month).Number), assignment.Amount)));

    private decimal Assigned(string dimension, int month) =>
        Targets.Where(target => target.Key.Dimension == dimension && target.Key.Month == month).Sum(target => target.Value);

    private static IEnumerable<Period> PeriodsOf(int fiscalYear) =>
    [
        Period.Year(fiscalYear),
        .. Enumerable.Range(1, 4).Select(quarter => Period.Quarter(fiscalYear, quarter)),
        .. Enumerable.Range(1, 12).Select(month => Period.Month(fiscalYear, month)),
    ];
}
