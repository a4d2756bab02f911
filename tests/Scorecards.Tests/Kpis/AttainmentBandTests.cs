using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Kpis;

/// <summary>Target 100 in January 2027 throughout, unless said otherwise.</summary>
public class AttainmentBandTests
{
    private static History Team => new History().Team("north").Hired("E1", "north").Plan("north", "FY2027", History.Monthly(100));

    [Theory]
    [InlineData("89.99999999999999999999", Rating.Below)]
    [InlineData("90", Rating.Qualified)]
    [InlineData("104.99999999999999999999", Rating.Qualified)]
    [InlineData("105", Rating.Excellent)]
    [InlineData("300", Rating.Excellent)]
    public void A_band_includes_its_lower_edge_and_is_found_unrounded(string sales, Rating expected)
    {
        var amount = decimal.Parse(sales, System.Globalization.CultureInfo.InvariantCulture);

        var attainment = Team.Sold("2027-01-15", ("E1", amount)).Attainment("north", "FY2027-M01");

        attainment.Rating.Should().Be(expected);
        attainment.Ratio.Should().Be(amount / 100);
        attainment.Provisional.Should().BeFalse();
        attainment.Reasons.Should().BeEmpty();
        attainment.Standard!.Version.Should().Be(1);
    }

    [Fact]
    public void Net_sales_below_zero_stay_below_zero()
    {
        var attainment = Team.Sold("A", "2026-12-30", ("E1", 40)).Returned("A", "2027-01-04", ("E1", -40))
            .Attainment("north", "FY2027-M01");

        attainment.Should().BeEquivalentTo(new { Actual = -40m, Ratio = -0.40m, Rating = Rating.Below, Facts = 1 });
    }

    [Fact]
    public void A_period_without_any_sale_is_rated_at_zero_and_says_that_there_is_none()
    {
        var attainment = Team.Attainment("north", "FY2027-M01");

        attainment.Should().BeEquivalentTo(new { Actual = 0m, Ratio = 0m, Rating = Rating.Below, Facts = 0 });
        attainment.Reasons.Should().Equal(Reasons.NoSales);
    }

    [Fact]
    public void Without_a_plan_there_is_nothing_to_rate_against()
    {
        var attainment = new History().Team("north").Hired("E1", "north").Sold("2027-01-15", ("E1", 20)).Attainment("north", "FY2027-M01");

        attainment.Should().BeEquivalentTo(new
        {
            Actual = 20m,
            Target = (decimal?)null,
            Ratio = (decimal?)null,
            Rating = Rating.NotApplicable,
            Provisional = false,
        });
        attainment.Reasons.Should().Equal(Reasons.NoTarget);
    }

    [Fact]
    public void A_target_of_zero_is_nothing_to_rate_against()
    {
        var attainment = new History().Team("north").Hired("E1", "north").Plan("north", "FY2027", History.Monthly(0))
            .Sold("2027-01-15", ("E1", 20)).Attainment("north", "FY2027-M01");

        attainment.Should().BeEquivalentTo(new { Target = 0m, Ratio = (decimal?)null, Rating = Rating.NotApplicable });
        attainment.Reasons.Should().Equal(Reasons.NoTarget);
    }

    [Fact]
    public void A_team_divides_its_sums_and_never_averages_its_reps()
    {
        var history = new History().Team("north").Hired("E1", "north").Hired("E2", "north")
            .Plan("north", "FY2027", History.Monthly(100), ("E1", "FY2027-M01", 10), ("E2", "FY2027-M01", 90))
            .Sold("2027-01-15", ("E1", 10)).Sold("2027-01-15", ("E2", 9));

        history.Attainment("north", "FY2027-M01", "E1").Ratio.Should().Be(1.0m);
        history.Attainment("north", "FY2027-M01", "E2").Ratio.Should().Be(0.1m);
        history.Attainment("north", "FY2027-M01").Ratio.Should().Be(0.19m);
    }

    [Fact]
    public void An_order_of_20_split_in_halves_gives_each_10_of_a_target_of_50()
    {
        var history = new History().Team("north").Hired("E1", "north").Hired("E2", "north")
            .Plan("north", "FY2027", History.Monthly(100), ("E1", "FY2027-M01", 50), ("E2", "FY2027-M01", 50))
            .Sold("2027-01-15", ("E1", 10), ("E2", 10));

        foreach (var rep in new[] { "E1", "E2" })
        {
            history.Attainment("north", "FY2027-M01", rep).Should().BeEquivalentTo(
                new { Actual = 10m, Target = 50m, Variance = -40m, Ratio = 0.2m, Rating = Rating.Below, Facts = 1 });
        }

        history.Attainment("north", "FY2027-M01").Should().BeEquivalentTo(new { Actual = 20m, Variance = -80m, Facts = 2 });
    }

    [Fact]
    public void A_rep_named_twice_in_a_split_gets_both_parts() =>
        Team.Sold("2027-01-15", ("E1", 10), ("E1", 15)).Attainment("north", "FY2027-M01")
            .Should().BeEquivalentTo(new { Actual = 25m, Facts = 1 });
}
