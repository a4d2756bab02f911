using System.Collections.Immutable;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Ways to divide a plan among holders. Each dimension divides the whole plan on its own.</summary>
internal static class Dimensions
{
    /// <summary>Sales representatives, by employee id.</summary>
    public const string Rep = "rep";

    /// <summary>Sales regions.</summary>
    public const string Region = "region";

    public const string ProductLine = "product-line";
}

/// <param name="Holder">Id of the rep, region or product line.</param>
/// <param name="Month">1..12 within the fiscal year.</param>
internal readonly record struct TargetKey(string Dimension, string Holder, int Month)
{
    /// <summary>By dimension, holder and month.</summary>
    public static IComparer<TargetKey> Order { get; } = Comparer<TargetKey>.Create((a, b) =>
        string.CompareOrdinal(a.Dimension, b.Dimension) is not 0 and var dimension ? dimension
        : string.CompareOrdinal(a.Holder, b.Holder) is not 0 and var holder ? holder
        : a.Month.CompareTo(b.Month));
}

/// <summary>What a dimension leaves of a period's target; negative when more was assigned than there is.</summary>
internal sealed record Unallocated(string Dimension, Period Period, decimal Amount);

/// <summary>The figures of one revision. The annual and quarterly targets are sums of the months, so that they cannot disagree.</summary>
/// <param name="Baseline">Last year's net sales, where known.</param>
/// <param name="Growth">0.20 for +20 %; none for an absolute target.</param>
/// <param name="Seasonality">Twelve weights that divide amounts over months.</param>
/// <param name="Months">Twelve monthly targets.</param>
/// <param name="MonthsAreImported">The months come from a file and not from the seasonality.</param>
internal sealed record PlanFigures(
    decimal? Baseline, string BaselineSource, decimal? Growth, IReadOnlyList<decimal> Seasonality, IReadOnlyList<decimal> Months,
    bool MonthsAreImported, ImmutableSortedDictionary<TargetKey, decimal> Targets)
{
    /// <summary>Equal weights.</summary>
    public static IReadOnlyList<decimal> EqualSeasonality { get; } = [.. Enumerable.Repeat(1m, 12)];

    public static ImmutableSortedDictionary<TargetKey, decimal> NoTargets { get; } =
        ImmutableSortedDictionary.Create<TargetKey, decimal>(TargetKey.Order);

    public decimal AnnualTarget => Months.Sum();

    /// <summary>Sums of the months, three by three.</summary>
    public IReadOnlyList<decimal> Quarters => [.. Months.Chunk(3).Select(quarter => quarter.Sum())];

    /// <summary>Annual target ÷ baseline − 1: 60,000,000 on 50,000,000 is 0.2. None without a baseline above zero.</summary>
    public decimal? GrowthOnBaseline => Baseline is > 0 and { } baseline ? AnnualTarget / baseline - 1 : null;

    /// <summary>The weights a changed annual target is divided by: those of the file's months where a file gave the plan its
    /// shape.</summary>
    public IReadOnlyList<decimal> AnnualWeights => MonthsAreImported && AnnualTarget > 0 ? Months : Seasonality;

    /// <summary>Divides an amount over the months of a period by the seasonality of those months, in whole units of the currency; equally
    /// where all of them weigh nothing.</summary>
    public static IReadOnlyList<decimal> Spread(decimal amount, Period period, IReadOnlyList<decimal> seasonality, string currency)
    {
        var weights = period.Months.Select(month => seasonality[month.Number - 1]).ToArray();
        return Currency.Of(currency).Split(amount, weights.All(weight => weight == 0) ? [.. weights.Select(_ => 1m)] : weights);
    }

    /// <summary>What a holder has in the months of a period; null for a month in which it has no target.</summary>
    public IEnumerable<decimal?> TargetsOf(string dimension, string holder, Period period) => period.Months.Select(month =>
        Targets.TryGetValue(new TargetKey(dimension, holder, month.Number), out var amount) ? amount : (decimal?)null);

    /// <summary>With new targets of a holder in the months of a period.</summary>
    public PlanFigures Assign(string dimension, string holder, Period period, IReadOnlyList<decimal> months) => this with
    {
        Targets = Targets.SetItems(period.Months.Zip(months, (month, amount) =>
            KeyValuePair.Create(new TargetKey(dimension, holder, month.Number), amount))),
    };

    /// <summary>For each dimension in use what it leaves of the year, its quarters and its months.</summary>
    public IEnumerable<Unallocated> Unallocated(int fiscalYear) =>
        from dimension in Targets.Keys.Select(key => key.Dimension).Distinct()
        let left = Enumerable.Range(1, 12).Select(month => Months[month - 1] - Assigned(dimension, month)).ToArray()
        from period in PeriodsOf(fiscalYear)
        select new Unallocated(dimension, period, period.Months.Sum(month => left[month.Number - 1]));

    /// <summary>The targets as they leave the service.</summary>
    public IReadOnlyList<TargetAssignment> Assignments(int fiscalYear) =>
        [.. Targets.Select(target => new TargetAssignment(
            target.Key.Dimension, target.Key.Holder, Period.Month(fiscalYear, target.Key.Month).ToString(), target.Value))];

    /// <summary>Targets from their form outside the service.</summary>
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
