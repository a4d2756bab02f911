using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring.Orders;

/// <summary>Random histories of sales, splits, corrections, returns, credits and transfers: what every rep and every team is credited with
/// in every month equals what a small model of whole numbers says, in currencies of none, two and three decimals.</summary>
public class HistoryTests
{
    private const int Steps = 250;
    private static readonly DateOnly First = new(2026, 3, 1);
    private static readonly string[] Reps = ["ann", "bo", "cy"];

    [Theory]
    [InlineData("CNY", 1)]
    [InlineData("CNY", 2)]
    [InlineData("JPY", 3)]
    [InlineData("JPY", 4)]
    [InlineData("KWD", 5)]
    [InlineData("KWD", 6)]
    public void What_reps_and_teams_are_credited_with_is_what_the_model_says(string currency, int seed)
    {
        var history = new History(currency, new Random(seed));
        for (var step = 0; step < Steps; step++)
            history.Step();

        history.Refusals.Should().BePositive("refusals are a part of the history");
        history.ByRepAndMonth(history.Booked()).Should().BeEquivalentTo(history.ByRepAndMonth(history.Expected()));
        history.ByTeamAndMonth(history.Booked(), history.TeamOfProduct).Should()
            .BeEquivalentTo(history.ByTeamAndMonth(history.Expected(), history.TeamOfModel));
    }

    private sealed class History(string currency, Random random)
    {
        private readonly Ledger _ledger = new(currency);
        private readonly Dictionary<string, ModelLine> _lines = [];
        private readonly List<RosterChange> _changes =
            [.. Reps.Select(
                (rep, i) => new RosterChange(Guid.NewGuid(), rep, rep, 1, Some.Now, First.AddDays(-1), i == 0 ? "north" : "south"))];
        private int _numbers;

        public int Refusals { get; private set; }

        public void Step()
        {
            switch (random.Next(10))
            {
                case 0 or 1 or 2:
                    Sell();
                    break;
                case 3 or 4:
                    Change(line => line with { Net = Amount(), Units = random.Next(0, 9), Shares = Shares(), Day = line.Day });
                    break;
                case 5 or 6:
                    Return(random.Next(1, 5), null);
                    break;
                case 7:
                    Return(random.Next(1, 5), Amount() / 4);
                    break;
                case 8:
                    Return(0, 1 + Amount() / 8);
                    break;
                default:
                    Transfer();
                    break;
            }
        }

        public IEnumerable<(DateOnly Day, string Rep, decimal Amount)> Booked() => _ledger.Events.SelectMany(e => Ledger.CreditsOf(e)
            .Select(credit => (DayOf(e), credit.Rep, credit.Amount)));

        public IEnumerable<(DateOnly Day, string Rep, decimal Amount)> Expected() => _lines.Values.SelectMany(line => line.Credits()!)
            .Select(credit => (First.AddDays(credit.Day), credit.Rep, InCurrency(credit.Amount)));

        public Dictionary<string, decimal> ByRepAndMonth(IEnumerable<(DateOnly Day, string Rep, decimal Amount)> credits) =>
            Sums(credits, credit => credit.Rep);

        public Dictionary<string, decimal> ByTeamAndMonth(
            IEnumerable<(DateOnly Day, string Rep, decimal Amount)> credits, Func<string, DateOnly, string> teamOf) =>
            Sums(credits, credit => teamOf(credit.Rep, credit.Day));

        public string TeamOfProduct(string rep, DateOnly day) =>
            Stay.Of(_changes).Single(stay => stay.Rep == rep && stay.From <= day && day < stay.Until).Team;

        // The latest change recorded that holds on the day, read backwards.
        public string TeamOfModel(string rep, DateOnly day)
        {
            for (var i = _changes.Count - 1; ; i--)
            {
                if (_changes[i].Employee == rep && _changes[i].On <= day)
                    return _changes[i].Team!;
            }
        }

        private static Dictionary<string, decimal> Sums(
            IEnumerable<(DateOnly Day, string Rep, decimal Amount)> credits,
            Func<(DateOnly Day, string Rep, decimal Amount), string> holder) =>
            credits.GroupBy(credit => $"{holder(credit)} {credit.Day:yyyy-MM}")
                .Select(group => (group.Key, Sum: group.Sum(credit => credit.Amount)))
                .Where(sum => sum.Sum != 0).ToDictionary(sum => sum.Key, sum => sum.Sum);

        private void Sell()
        {
            var (order, line) = ($"h{++_numbers}", new ModelLine(random.Next(60), random.Next(0, 9), Amount(), Shares(), []));
            _ledger.Record(Command(order, line, 1));
            _lines[order] = line;
        }

        private void Change(Func<ModelLine, ModelLine> change)
        {
            if (Pick() is not { } order)
                return;
            var changed = change(_lines[order]);
            Try(order, changed, () => _ledger.Correct(Command(order, changed, 0)));
        }

        private void Return(int units, long? agreed)
        {
            if (Pick() is not { } order)
                return;
            var line = _lines[order];
            var back = new ModelReturn(int.Min(line.Day + random.Next(40), 100), units, agreed);
            var command = new ReturnSale("erp", $"{order}/1", $"r{++_numbers}", First.AddDays(back.Day), units,
                agreed is { } amount ? InCurrency(amount) : null, "");
            Try(order, line with { Returns = [.. line.Returns, back] }, () => _ledger.Return(command, order));
        }

        private void Transfer()
        {
            var rep = Reps[random.Next(Reps.Length)];
            _changes.Add(new RosterChange(Guid.NewGuid(), rep, null, _changes.Count(change => change.Employee == rep) + 1, Some.Now,
                First.AddDays(random.Next(100)), random.Next(2) == 0 ? "north" : "south"));
        }

        private void Try(string order, ModelLine after, Action act)
        {
            if (after.Credits() is null)
            {
                act.Should().Throw<DomainException>().Which.Code.Should().Be("returned-more-than-sold");
                Refusals++;
                return;
            }

            act();
            _lines[order] = after;
        }

        private string? Pick() => _lines.Count == 0 ? null : _lines.Keys.ElementAt(random.Next(_lines.Count));

        private long Amount() => random.Next(1, 100_000);

        private IReadOnlyList<(string Rep, int Part)> Shares()
        {
            var part = 1 + random.Next(9_998);
            return random.Next(3) switch
            {
                0 => [("ann", 10_000)],
                1 => [("ann", 3_333), ("bo", 3_333), ("cy", 3_334)],
                _ => [("cy", part), ("bo", 10_000 - part)],
            };
        }

        private RecordSale Command(string order, ModelLine line, int revision) => new("erp", $"{order}/1", revision,
            Some.Sale(InCurrency(line.Net), line.Units, [.. line.Shares.Select(share => (share.Rep, share.Part / 10_000m))]) with
            {
                Order = order,
                OccurredOn = First.AddDays(line.Day),
                Currency = currency,
            });

        private decimal InCurrency(long smallest) => smallest * currency switch { "JPY" => 1m, "KWD" => 0.001m, _ => 0.01m };

        private static DateOnly DayOf(object e) => e switch
        {
            SaleRecorded sale => sale.OccurredOn,
            SaleReversed reversed => reversed.OccurredOn,
            SaleReturned returned => returned.OccurredOn,
            _ => default,
        };
    }
}
