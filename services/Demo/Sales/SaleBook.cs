using SalesPlatform.Demo.Plans;

namespace SalesPlatform.Demo.Sales;

internal sealed class SaleBook
{
    public const decimal Baseline = 50_000_000;
    public const decimal Growth = 0.20m;
    private const decimal RunningGrowth = 1.12m;
    private const int ReturnsAMonth = 2;

    private readonly DemoTime _time;
    private readonly Cast _cast;
    private readonly Dictionary<Period, IReadOnlyList<SoldLine>> _months = [];

    public SaleBook(DemoTime time, Cast cast)
    {
        (_time, _cast) = (time, cast);
        YearTargets = new YearTargets(time, cast, time.Year, Baseline * (1 + Growth));
        Shared = [.. SharedSales()];
        Write(time.Year);
        var hundredThousand = 100_000m;
        RunningTargets = new YearTargets(time, cast, time.Running,
            decimal.Ceiling(NetOf(time.Year) * RunningGrowth / hundredThousand) * hundredThousand);
        Write(time.Running);
    }

    public YearTargets YearTargets { get; }

    public YearTargets RunningTargets { get; }

    public IReadOnlyDictionary<Period, IReadOnlyList<SoldLine>> Months => _months;

    public List<ReturnedGoods> Returns { get; } = [];

    public List<Correction> Corrections { get; } = [];

    public IReadOnlyList<SharedSale> Shared { get; }

    /// <summary>Once everything is booked as it should be.</summary>
    public decimal NetOf(Period year)
    {
        var lines = _months.Where(month => year.Covers(month.Key)).SelectMany(month => month.Value)
            .Where(line => line.Fault != RowFault.WrongAmount && IsOurs(line.Rep, line.Day));
        var corrected = Corrections.ToDictionary(item => item.Of.ExternalId);
        return lines.Sum(line => corrected.TryGetValue(line.ExternalId, out var right) ? right.CompanyNet : line.CompanyNet)
            + Shared.Where(sale => _time.Calendar.Contains(year, sale.Day)).Sum(sale => sale.Net)
            - Returns.Where(goods => _time.Calendar.Contains(year, goods.Day) && IsOurs(goods.Of.Rep, goods.Day))
                .Sum(goods => goods.CompanyNet);
    }

    private void Write(Period year)
    {
        var writer = new OrderWriter(_time, _cast, of => of == _time.Year ? YearTargets : RunningTargets);
        foreach (var month in _time.Months.Where(year.Covers))
        {
            var dice = new Dice("faults", month);
            var lines = writer.Of(month).ToList();
            // Lines that something happens to later are a few plain ones of our own reps.
            var plain = dice
                .Shuffle(Enumerable.Range(0, lines.Count)
                    .Where(at => lines[at] is { Rate: 1, Quantity: > 1 } line && IsOurs(line.Rep, line.Day))).ToList();
            foreach (var (fault, at) in FaultsOf(month).Zip(plain))
                lines[at] = lines[at] with { Fault = fault };
            _months[month] = lines;
            foreach (var at in plain.Skip(3).Take(ReturnsAMonth))
                TakeBack(lines[at], dice);
            if (month.Number % 2 == 0 && plain.Count > 6)
                Corrections.Add(Correct(lines[plain[6]], month));
        }
    }

    private IReadOnlyList<RowFault> FaultsOf(Period month) =>
        month == Period.Month(_time.Year.FiscalYear, 5) ? [RowFault.WrongDay, RowFault.WrongRep]
        : month == _time.Months[^1] ? [RowFault.WrongAmount]
        : [];

    private void TakeBack(SoldLine line, Dice dice)
    {
        var day = DemoTime.Workday(line.Day.AddDays(dice.Between(8, 34)));
        if (_time.HasCome(day) && _cast[line.Rep].TeamOn(day) == Cast.Team)
            Returns.Add(new ReturnedGoods(line, $"RT-{line.Order}-{line.Line}", day, dice.Between(1, Math.Min(2, line.Quantity - 1))));
    }

    private Correction Correct(SoldLine line, Period month) => month.Number % 4 == 0
        ? new Correction(line, line.Quantity + 1, "One piece was delivered but not booked",
            IsLate: month.InYear == _time.Year && month.Number is 8 or 12)
        : new Correction(line, line.Quantity - 1, "One piece was booked twice", IsLate: false);

    /// <summary>Frame contracts, two a quarter, won by two reps together.</summary>
    private IEnumerable<SharedSale> SharedSales()
    {
        foreach (var quarter in new[] { _time.Year, _time.Running }.SelectMany(
            year => Enumerable.Range(1, 4).Select(number => Period.Quarter(year.FiscalYear, number))))
        {
            var dice = new Dice("shared", quarter);
            for (var number = 1; number <= 2; number++)
            {
                var day = _time.On(quarter.InYear, quarter.FirstMonth + number, dice.Between(5, 24));
                if (!_time.HasCome(day))
                    continue;
                var reps = dice.Shuffle(_cast.MembersOn(day)).Take(2).ToList();
                var product = dice.Pick([Catalogue.Of("HP-350"), Catalogue.Of("HC-010"), Catalogue.Of("HP-220")]);
                var quantity = dice.Between(4, 8);
                yield return new SharedSale($"FC-{quarter.FiscalYear % 100:00}{quarter.Number}{number}", day, reps[0].Employee,
                    reps[1].Employee,
                    dice.Pick([0.5m, 0.6m, 0.7m]), dice.Pick(Catalogue.In(reps[0].Region)), product, quantity,
                    quantity * product.ListPrice * 0.9m);
            }
        }
    }

    private bool IsOurs(string rep, DateOnly day) => _cast[rep].TeamOn(day) == Cast.Team;
}
