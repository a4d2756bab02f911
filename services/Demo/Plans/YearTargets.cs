namespace SalesPlatform.Demo.Plans;

/// <summary>Split by season over the months, by share and days in the team over the reps, in whole thousands.</summary>
internal sealed class YearTargets
{
    private const decimal Thousand = 1_000;

    private readonly Dictionary<(string Rep, Period Quarter), decimal> _reps = [];

    public YearTargets(DemoTime time, Cast cast, Period year, decimal annual)
    {
        (Year, Annual) = (year, annual);
        Months = Currency.Of(time.Currency).Split(annual, [.. Seasonality.Select(weight => (decimal)weight)]);
        foreach (var quarter in Enumerable.Range(1, 4).Select(number => Period.Quarter(year.FiscalYear, number)))
        {
            var (from, until) = (time.Calendar.Start(quarter), time.Calendar.End(quarter));
            var reps = cast.MembersIn(from, until).ToList();
            var parts = Apportionment.Split(OfQuarter(quarter) / Thousand,
                [.. reps.Select(rep => (decimal)rep.Share * DaysOf(rep, from, until))], 0);
            foreach (var (rep, part) in reps.Zip(parts))
                _reps[(rep.Employee, quarter)] = part * Thousand;
        }

        var lines = Apportionment.Split(annual / Thousand, [34, 21, 24, 15, 6], 0);
        ProductLines = [.. Catalogue.Lines.Zip(lines, (line, part) => (line, part * Thousand))];
    }

    /// <summary>Percent by fiscal month: a slow second month, a strong year's end.</summary>
    public static IReadOnlyList<int> Seasonality { get; } = [7, 6, 9, 8, 8, 9, 7, 7, 9, 9, 10, 11];

    public Period Year { get; }

    public decimal Annual { get; }

    public IReadOnlyList<decimal> Months { get; }

    public IReadOnlyList<(string Line, decimal Amount)> ProductLines { get; }

    public IEnumerable<(string Rep, Period Quarter, decimal Amount)> Reps =>
        _reps.Select(part => (part.Key.Rep, part.Key.Quarter, part.Value));

    public decimal OfQuarter(Period quarter) => quarter.Months.Sum(month => Months[month.Number - 1]);

    /// <summary>0 for who is not in the team.</summary>
    public decimal OfRep(string rep, Period quarter) => _reps.GetValueOrDefault((rep, quarter));

    private static int DaysOf(Rep rep, DateOnly from, DateOnly until) => rep.Memberships.Where(stay => stay.Team == Cast.Team).Sum(stay =>
    {
        var first = stay.From > from ? stay.From : from;
        var end = stay.Until is { } leaves && leaves < until ? leaves : until;
        return Math.Max(0, end.DayNumber - first.DayNumber);
    });
}
