using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Figures;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Suppositions;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Suppositions;

/// <summary>Two reps with a target of 50 each; an order of 20 that is all E1's.</summary>
public class SuppositionTests
{
    private static readonly Supposition Nothing = new([], null, []);

    private static readonly OrderCredit Order = new("A", Guid.Empty, "E1", new DateOnly(2027, 1, 15), 20);

    private static History Team => new History().Team("north").Hired("E1", "north").Hired("E2", "north")
        .Plan("north", "FY2027", [100, 200, 300, .. History.Monthly(100)[3..]], ("E1", "FY2027-M01", 50), ("E2", "FY2027-M01", 50))
        .Sold("A", "2027-01-15", ("E1", 20)).Sold("B", "2027-01-16", ("E1", 75));

    [Fact]
    public void Split_in_halves_the_order_gives_each_ten_and_the_team_the_same()
    {
        var halves = Nothing with { Splits = [new SupposedSplit("A", [("E1", 0.5m), ("E2", 0.5m)])] };

        Suppose(halves, "E1").Should().BeEquivalentTo(new { Actual = 85m, Variance = 35m, Facts = 2L });
        Suppose(halves, "E2").Should().BeEquivalentTo(new { Actual = 10m, Target = 50m, Variance = -40m, Facts = 1L });
        Suppose(halves, null).Should().BeEquivalentTo(new { Actual = 95m });
    }

    [Fact]
    public void What_goes_to_somebody_outside_the_team_is_the_team_s_no_longer() =>
        Suppose(Nothing with { Splits = [new SupposedSplit("A", [("E9", 1m)])] }, null).Should()
            .BeEquivalentTo(new { Actual = 75m, Facts = 1L });

    [Fact]
    public void Cents_are_not_lost_by_a_split()
    {
        var third = 1m / 3;
        var split = Nothing with { Splits = [new SupposedSplit("A", [("E1", third), ("E2", 1 - third)])] };

        (Suppose(split, "E1").Actual, Suppose(split, "E2").Actual).Should().Be((75m + 6.67m, 13.33m));
    }

    [Fact]
    public void Other_thresholds_change_the_band_and_say_that_they_are_of_no_version()
    {
        var harder = Nothing with { Thresholds = [new SupposedThresholds("sales-attainment", 0.96m, null)] };

        Suppose(Nothing, null).Should().BeEquivalentTo(new { Rating = Rating.Qualified, Standard = new KpiThresholds(1, 0.90m, 1.05m) });
        Suppose(harder, null).Should()
            .BeEquivalentTo(new { Rating = Rating.Below, Ratio = 0.95m, Standard = new KpiThresholds(0, 0.96m, null) });
    }

    [Fact]
    public void Another_target_is_spread_as_the_real_one()
    {
        // 600 for the quarter as 100, 200, 300. Half way through February: 100 + 100 of 1,200's 200 and 400.
        var doubled = Nothing with { Target = 1200 };

        Suppose(doubled, null, "FY2027-Q1", "2027-02-14T12:00+08:00").Should().BeEquivalentTo(
            new { Target = 1200m, ProratedTarget = 400m, Ratio = 95m / 400, WholeRatio = 95m / 1200 });
        Suppose(doubled, null, "FY2026-Q1").Should()
            .BeEquivalentTo(new { Target = 1200m, Rating = Rating.Below }, "there was none: it is spread evenly");
    }

    private static KpiResult Suppose(Supposition supposition, string? rep, string period = "FY2027-M01", string? asOf = null)
    {
        var facts = new MemoryViews(Team.Events).FactsFor(new ScorecardRequest(
            "north", rep, Period.Parse(period), asOf is null ? Readings.LongAfter : History.Instant(asOf)));
        return SalesAttainment.Evaluate(supposition.ApplyTo(facts, supposition.Splits.Count > 0 ? [Order] : []));
    }
}
