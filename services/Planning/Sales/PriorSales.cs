namespace SalesPlatform.Planning.Sales;

/// <summary>What a team sold in the year before a plan's.</summary>
/// <param name="Until">First day that is not in it: the end of the year, or the day after today while it runs.</param>
/// <param name="Sold">Of the team alone.</param>
internal sealed record PriorSales(Period Year, FiscalCalendar Calendar, DateOnly Until, IReadOnlyList<SoldCredit> Sold)
{
    /// <summary>Unknown is not zero: a year without a sale was before the platform.</summary>
    public bool IsKnown => Sold.Count > 0;

    public bool IsOver => Until == Calendar.End(Year);

    public decimal Total => Sold.Sum(sold => sold.Amount);

    /// <summary>By holder of a dimension; empty is what the sales do not name.</summary>
    public IReadOnlyDictionary<string, decimal> By(string dimension) =>
        Sold.GroupBy(sold => dimension switch
        {
            Dimensions.Rep => sold.Rep,
            Dimensions.Region => sold.Region,
            Dimensions.ProductLine => sold.ProductLine,
            _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
        }).ToDictionary(group => group.Key, group => group.Sum(sold => sold.Amount));

    /// <summary>Of a quarter or month; null where it had not begun.</summary>
    public decimal? Of(Period period) => Calendar.Start(period) >= Until ? null
        : Sold.Where(sold => Calendar.Contains(period, sold.Day)).Sum(sold => sold.Amount);

    /// <summary>Whether all of a quarter or month is in it.</summary>
    public bool HasWhole(Period period) => Calendar.End(period) <= Until;

    /// <summary>Pure: a sale counts for the team its rep belonged to on its day.</summary>
    public static PriorSales Of(
        string team, Period year, CompanyTerms company, IReadOnlyList<KnownEmployee> reps, IEnumerable<SoldCredit> sold)
    {
        var (byRep, end) = (reps.ToDictionary(rep => rep.Employee), company.Calendar.End(year));
        return new PriorSales(year, company.Calendar, end <= company.Today ? end : company.Today.AddDays(1),
            [.. sold.Where(each => byRep.TryGetValue(each.Rep, out var rep) && rep.TeamOn(each.Day) == team)]);
    }
}
