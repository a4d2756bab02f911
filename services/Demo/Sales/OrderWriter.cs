using SalesPlatform.Demo.Plans;

namespace SalesPlatform.Demo.Sales;

/// <summary>For each rep as many orders as bring them to what they sell in the month.</summary>
internal sealed class OrderWriter(DemoTime time, Cast cast, Func<Period, YearTargets> targetsOf)
{
    /// <summary>What the rep who comes over from the neighbours sold there in a month.</summary>
    private const decimal NeighbourMonth = 260_000;

    private const int ForeignOrders = 4;

    private sealed record Draft(DateOnly Day, Rep Rep, Customer Customer,
        IReadOnlyList<(Product Product, int Quantity, decimal UnitPrice)> Lines, string Currency, decimal Rate);

    public IReadOnlyList<SoldLine> Of(Period month)
    {
        var dice = new Dice("orders", month);
        var drafts = cast.Reps.SelectMany(rep => OrdersOf(rep, month)).OrderBy(draft => draft.Day)
            .ThenBy(draft => draft.Rep.Employee, StringComparer.Ordinal).ToList();
        return
        [
            .. dice.Shuffle(drafts).OrderBy(draft => draft.Day).SelectMany((draft, at) => draft.Lines.Select((line, number) => new SoldLine(
                $"HD{month.FiscalYear % 100:00}{month.Number:00}-{at + 1:0000}", number + 1, draft.Day, draft.Rep.Employee, draft.Customer,
                line.Product, line.Quantity, line.UnitPrice, draft.Currency, draft.Rate))),
        ];
    }

    private IEnumerable<Draft> OrdersOf(Rep rep, Period month)
    {
        var days = DaysOf(rep, month);
        if (days.Count == 0)
            yield break;
        var dice = new Dice("orders", month, rep.Employee);
        var left = Goal(rep, month, days[0]);
        while (left > 0)
        {
            var draft = One(rep, dice, dice.Pick(days), left);
            yield return draft;
            left -= draft.Lines.Sum(line => line.Quantity * line.UnitPrice * draft.Rate);
        }
    }

    private Draft One(Rep rep, Dice dice, DateOnly day, decimal left)
    {
        var isAtHome = rep.TeamOn(day) == Cast.Team;
        var customer = dice.Pick(Catalogue.In(isAtHome ? rep.Region : "Guangdong"));
        var (currency, rate) = dice.Percent(ForeignOrders) ? Foreign : (time.Currency, 1m);
        var lines = new List<(Product Product, int Quantity, decimal UnitPrice)>();
        for (var number = dice.Between(1, 3); number > 0 && left > 0; number--)
        {
            // HP-500 is not launched yet. What is left of a month's goal is filled up with small goods.
            var small = left < 20_000;
            var product = dice.Pick([.. Catalogue.Products.Where(item => item.Number != "HP-500" && (!small || item.ListPrice < 1_500))]);
            var price = UnitPrice(product, dice, rate);
            var quantity = small
                ? (int)Math.Clamp(decimal.Ceiling(left / (price * rate)), 1, product.MostPerLine)
                : dice.Between(1, product.MostPerLine);
            lines.Add((product, quantity, price));
            left -= quantity * price * rate;
        }

        return new Draft(day, rep, customer, lines, currency, rate);
    }

    /// <summary>Foreign prices end in 50, so that every amount is exact to the cent in both currencies.</summary>
    private decimal UnitPrice(Product product, Dice dice, decimal rate)
    {
        var net = product.ListPrice * (100 - dice.Pick([0, 0, 3, 5, 5, 8, 10, 12])) / 100;
        return rate == 1 ? Currency.Of(time.Currency).Round(net) : Math.Max(50, decimal.Round(net / rate / 50) * 50);
    }

    private (string Currency, decimal Rate) Foreign => time.Currency == "USD" ? ("EUR", 1.08m) : ("USD", 7.18m);

    private decimal Goal(Rep rep, Period month, DateOnly first)
    {
        if (rep.TeamOn(first) != Cast.Team)
            return NeighbourMonth;
        var quarter = Period.Quarter(month.FiscalYear, (month.Number - 1) / 3 + 1);
        var season = (decimal)YearTargets.Seasonality[month.Number - 1] / quarter.Months.Sum(
            one => YearTargets.Seasonality[one.Number - 1]);
        var elapsed = time.HasCome(time.Calendar.End(month).AddDays(-1)) ? 1m
            : (decimal)(time.Today.DayNumber - time.Calendar.Start(month).DayNumber) / time.Calendar.Days(month);
        return targetsOf(month.InYear).OfRep(rep.Employee, quarter) * season * rep.FormIn(time, quarter) / 100 * elapsed;
    }

    private List<DateOnly> DaysOf(Rep rep, Period month)
    {
        var first = time.Calendar.Start(month);
        return
        [
            .. Enumerable.Range(0, time.Calendar.Days(month)).Select(first.AddDays)
                .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && time.HasCome(day)
                    && rep.TeamOn(day) is not null),
        ];
    }
}
