using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.SalesMonitoring.Figures;

/// <summary>Due is the part up to and with today; the problem tells why the amount is null.</summary>
internal sealed record Target(decimal? Amount, Prorated? Due, string? Problem)
{
    public decimal? ToDate => Due?.Amount;
}

/// <summary>A month takes the newest revision that counts from its first day or earlier: one that began before a revision keeps the targets
/// of the one before. The first revision counts for its whole year.</summary>
internal sealed class Targets(IReadOnlyList<PlanRevision> revisions, FiscalCalendar calendar, string currency)
{
    public const string None = "no-target";

    /// <summary>The plan of some month is not known: half a target would flatter.</summary>
    public const string Incomplete = "target-incomplete";

    public const string OtherCurrency = "target-currency-differs";

    private readonly Dictionary<Period, Month> _months = [];

    public Currency Currency { get; } = Currency.Of(currency);

    public Target OfTeam(Period period, ReportWindow window) => Sum(period, window, month => month.Team);

    public Target Of(Dimension dimension, string key, Period period, ReportWindow window) => NameOf(dimension) is { } name
        ? Sum(period, window, month => month.Holders.TryGetValue((name, key), out var amount) ? amount : null)
        : new Target(null, null, None);

    public IEnumerable<string> Holders(Dimension dimension, Period period) =>
        period.Months.SelectMany(month => InForce(month).Holders.Keys).Where(holder => holder.Dimension == NameOf(dimension))
            .Select(holder => holder.Key).Distinct();

    private static string? NameOf(Dimension dimension) => dimension switch
    {
        Dimension.Rep => "rep",
        Dimension.Region => "region",
        Dimension.ProductLine => "product-line",
        _ => null,
    };

    private Target Sum(Period period, ReportWindow window, Func<Month, decimal?> amount)
    {
        var months = period.Months.Select(month => (Period: month, Plan: InForce(month))).ToList();
        if (months.All(month => amount(month.Plan) is null))
            return new Target(null, null, None);
        if (months.Any(month => !month.Plan.IsKnown))
            return new Target(null, null, Incomplete);
        if (months.Any(month => month.Plan.Currency != currency))
            return new Target(null, null, OtherCurrency);
        // A month of a known plan without an amount for the holder adds nothing.
        return new Target(months.Sum(month => amount(month.Plan) ?? 0),
            Prorated.UpTo(window.Calendar, window.Today, months.Select(month => (month.Period, amount(month.Plan) ?? 0))), null);
    }

    private Month InForce(Period month)
    {
        if (_months.TryGetValue(month, out var known))
            return known;
        var (year, start) = ($"{month.InYear}", calendar.Start(month));
        var plan = revisions.Where(each => each.FiscalYear == year && (each.Revision == 1 || each.EffectiveFrom <= start))
            .MaxBy(each => each.Revision);
        return _months[month] = plan is null ? Month.Unknown : new Month(true, plan.Currency, plan.Months[month.Number - 1],
            plan.Assignments.Where(item => item.Month == $"{month}").GroupBy(item => (item.Dimension, item.Key))
                .ToDictionary(holder => holder.Key, holder => holder.Sum(item => item.Amount)));
    }

    private sealed record Month(bool IsKnown, string Currency, decimal? Team,
        IReadOnlyDictionary<(string Dimension, string Key), decimal> Holders)
    {
        public static Month Unknown { get; } = new(false, "", null, new Dictionary<(string, string), decimal>());
    }
}
