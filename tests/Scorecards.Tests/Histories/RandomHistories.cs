using FsCheck;
using FsCheck.Fluent;

namespace SalesPlatform.Tests.Scorecards.Histories;

/// <summary>One thing that happens, as plain numbers that make it.</summary>
public sealed record Step(int Kind, int Who, int Place, int Day, int Amount);

/// <summary>A history of any steps, and an order to deliver it in: every event at least once.</summary>
public sealed record RandomHistory(IReadOnlyList<Step> Steps, int Shuffle)
{
    private static readonly string[] Teams = ["north", "south"];

    /// <summary>Any history.</summary>
    public static Arbitrary<RandomHistory> Any { get; } = (
        from steps in (from kind in Gen.Choose(0, 16)
                       from who in Gen.Choose(0, 2)
                       from place in Gen.Choose(0, 1)
                       from day in Gen.Choose(0, 364)
                       from amount in Gen.Choose(-10_000, 50_000)
                       select new Step(kind, who, place, day, amount)).NonEmptyListOf()
        from shuffle in Gen.Choose(0, int.MaxValue)
        select new RandomHistory([.. steps], shuffle)).ToArbitrary();

    /// <summary>The events. Teams, reps and orders carry the suffix, so that histories in one store keep apart.</summary>
    /// <param name="suffix">Of their names.</param>
    /// <param name="midway">What happens after half of the steps.</param>
    public History Tell(string suffix = "", Action<History>? midway = null)
    {
        var history = new History();
        foreach (var team in Teams)
            history.Team(team + suffix).Plan(team + suffix, "FY2027", History.Monthly(100), ($"E0{suffix}", "FY2027-M02", 40));
        foreach (var step in Steps.Take(Steps.Count / 2))
            Tell(history, step, suffix);
        midway?.Invoke(history);
        foreach (var step in Steps.Skip(Steps.Count / 2))
            Tell(history, step, suffix);
        return history;
    }

    /// <summary>The same events in another order, some of them several times.</summary>
    public IReadOnlyList<Happened> Deliver(IReadOnlyList<Happened> events)
    {
        var random = new Random(Shuffle);
        var delivered = events.Concat(events.Where(_ => random.Next(3) == 0)).Concat(events.Where(_ => random.Next(5) == 0)).ToArray();
        random.Shuffle(delivered);
        return delivered;
    }

    private static void Tell(History history, Step step, string suffix)
    {
        var (rep, other, order) = ($"E{step.Who}{suffix}", $"E{(step.Who + 1) % 3}{suffix}", $"order-{step.Who}{suffix}");
        var (team, from) = (Teams[step.Place] + suffix, Teams[1 - step.Place] + suffix);
        var day = new DateOnly(2027, 1, 1).AddDays(step.Day).ToString("O", null);
        var hasSale = history.Events.Any(e => e.Stream == $"order/erp/{order}");
        _ = step.Kind switch
        {
            0 => history.Hired(rep, team, day),
            1 => history.Transferred(rep, from, team, day),
            2 => history.Left(rep, team, day),
            3 => history.Revision(team, "FY2027", 1 + history.Events.Count(e => e.Stream == $"annual-plan/{team}/FY2027"), day,
                History.Monthly(step.Amount / 100m)),
            4 when hasSale => history.Reversed(order),
            5 when hasSale => history.Returned(order, day, (rep, -step.Amount / 100m)),
            7 => history.Appraised(rep, team, $"FY202{6 + step.Day % 2}-Q{1 + step.Day % 4}", step.Amount / 100m),
            8 => history.Surveyed(team, day, step.Day, step.Day * step.Who / 3),
            9 => history.Budgeted(team, "FY2027", 1, [History.Travel(History.Monthly(step.Amount / 100m))]),
            10 => history.Rebaselined(team, "FY2027", History.Monthly(step.Amount / 50m)),
            11 => history.Spent($"cost-{step.Who}{suffix}", team, day, step.Amount / 100m),
            12 when history.Events.Any(e => e.Stream == $"cost/erp/cost-{step.Who}{suffix}") => history.Unspent($"cost-{step.Who}{suffix}"),
            6 => history.Sold(order, day, (rep, step.Amount / 100m), (other, step.Amount / 50m)),
            _ => history.Sold(order, day, (rep, step.Amount / 100m)),
        };
    }
}
