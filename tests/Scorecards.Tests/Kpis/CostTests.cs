using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Kpis;

/// <summary>A budget of 100,000 in January 2027 throughout, unless said otherwise.</summary>
public class CostTests
{
    private static History Team => new History().Team("north").Hired("E1", "north");

    private static History Budgeted => Team.Budgeted("north", "FY2027", History.Monthly(100_000));

    [Theory]
    [InlineData("100000", "0", Rating.Excellent)]
    [InlineData("102000", "0.02", Rating.Excellent)]
    [InlineData("98000", "-0.02", Rating.Excellent)]
    [InlineData("102000.01", "0.0200001", Rating.Qualified)]
    [InlineData("105000", "0.05", Rating.Qualified)]
    [InlineData("95000", "-0.05", Rating.Qualified)]
    [InlineData("105000.01", "0.0500001", Rating.Below)]
    [InlineData("94999.99", "-0.0500001", Rating.Below)]
    [InlineData("0", "-1", Rating.Below)]
    [InlineData("-10000", "-1.1", Rating.Below)]
    public void A_band_includes_its_upper_edge_on_either_side(string costs, string signed, Rating rating)
    {
        var deviation = Budgeted.Spent("north", "2027-01-15", Number(costs)).Costs("north", "FY2027-M01");

        deviation.Should().BeEquivalentTo(new
        {
            Actual = Number(costs),
            Target = 100_000m,
            SignedRatio = Number(signed),
            Ratio = decimal.Abs(Number(signed)),
            Rating = rating,
            Provisional = false,
            Facts = 1L,
        });
        deviation.Reasons.Should().BeEmpty();
        deviation.Standard.Should().Be(new KpiThresholds(1, 0.05m, 0.02m));
    }

    [Fact]
    public void Nothing_spent_of_nothing_budgeted_is_no_deviation() =>
        Team.Budgeted("north", "FY2027", History.Monthly(0)).Costs("north", "FY2027-M01")
            .Should().BeEquivalentTo(new { Actual = 0m, Target = 0m, Ratio = 0m, Rating = Rating.Excellent });

    [Fact]
    public void A_cost_where_nothing_is_budgeted_is_below_and_flagged()
    {
        var deviation = Team.Budgeted("north", "FY2027", History.Monthly(0)).Spent("north", "2027-01-15", 0.01m)
            .Costs("north", "FY2027-M01");

        deviation.Should().BeEquivalentTo(new { Actual = 0.01m, Target = 0m, Ratio = (decimal?)null, Rating = Rating.Below });
        deviation.Reasons.Should().Equal(Reasons.Unbudgeted);
    }

    [Fact]
    public void A_credit_note_where_nothing_is_budgeted_cannot_be_rated()
    {
        var deviation = Team.Budgeted("north", "FY2027", History.Monthly(0)).Spent("north", "2027-01-15", -5).Costs("north", "FY2027-M01");

        deviation.Should().BeEquivalentTo(new { Ratio = (decimal?)null, Rating = Rating.NotApplicable });
        deviation.Reasons.Should().Equal(Reasons.BudgetNotPositive);
    }

    [Fact]
    public void Without_a_budget_there_is_nothing_to_rate_against()
    {
        var deviation = Team.Spent("north", "2027-01-15", 500).Costs("north", "FY2027-M01");

        deviation.Should()
            .BeEquivalentTo(new { Actual = 500m, Target = (decimal?)null, Ratio = (decimal?)null, Rating = Rating.NotApplicable });
        deviation.Reasons.Should().Equal(Reasons.NoBudget);
    }

    [Fact]
    public void A_budget_in_another_currency_cannot_be_compared()
    {
        var deviation = Team.Budgeted("north", "FY2027", History.Monthly(100), "USD").Spent("north", "2027-01-15", 100)
            .Costs("north", "FY2027-M01");

        deviation.Should().BeEquivalentTo(new { Target = (decimal?)null, Rating = Rating.InsufficientData });
        deviation.Reasons.Should().Equal(Reasons.BudgetCurrencyDiffers);
    }

    [Fact]
    public void A_cost_in_another_currency_counts_in_the_company_s() =>
        Budgeted.Add("cost/erp/usd", new CostPosted(
                "erp", "usd", 1, "north", History.Day("2027-01-15"), "travel", "usd", 0, "", 14_000, "USD", 7.25m, 101_500, null,
                "within", null))
            .Costs("north", "FY2027-M01").Should()
            .BeEquivalentTo(new { Actual = 101_500m, SignedRatio = 0.015m, Rating = Rating.Excellent });

    [Theory]
    [InlineData(1, "2026-12-31", "2027-01-01", "2027-03-31", "2027-04-01")]
    [InlineData(4, "2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01")]
    [InlineData(7, "2026-06-30", "2026-07-01", "2026-09-30", "2026-10-01")]
    public void A_quarter_has_its_own_months_and_days(int startMonth, string before, string first, string last, string after) =>
        Team.Organisation(startMonth).Budgeted("north", "FY2027", [10, 20, 70, .. History.Monthly(9999)[3..]])
            .Spent("north", before, 1000).Spent("north", first, 60).Spent("north", last, 41).Spent("north", after, 1000)
            .Costs("north", "FY2027-Q1").Should().BeEquivalentTo(new { Actual = 101m, Target = 100m, SignedRatio = 0.01m });

    [Fact]
    public void Categories_are_summed_and_a_rebaselining_moves_what_is_measured_by()
    {
        var history = Team.Budgeted("north", "FY2027", 1,
            [History.Travel(History.Monthly(40)), new BudgetLine("fairs", "stop", "fixed", History.Monthly(60))])
            .At("2027-02-01T00:00Z").Rebaselined("north", "FY2027", History.Monthly(200));

        history.Costs("north", "FY2027-M01", asOf: "2027-01-31T23:00Z").Target.Should().Be(100m);
        history.Costs("north", "FY2027-M01").Target.Should().Be(200m);
    }

    [Fact]
    public void The_newest_baseline_holds_and_that_of_another_year_or_team_does_not() =>
        Team.Team("south").Budgeted("north", "FY2027", 1, [History.Travel(History.Monthly(100))])
            .Budgeted("north", "FY2027", 2, [History.Travel(History.Monthly(120))])
            .Budgeted("north", "FY2028", History.Monthly(500)).Budgeted("south", "FY2027", History.Monthly(700))
            .Costs("north", "FY2027").Target.Should().Be(1440m);

    [Fact]
    public void A_reversal_takes_a_cost_back_on_the_cost_s_own_day()
    {
        var history = Budgeted.At("2027-01-15T00:00Z").Spent("A", "north", "2027-01-15", 150_000)
            .At("2027-02-03T00:00Z").Unspent("A").Spent("A", "north", "2027-01-15", 100_000);

        history.Costs("north", "FY2027-M01", asOf: "2027-02-02T00:00Z").Ratio.Should().Be(0.5m);
        history.Costs("north", "FY2027-M01").Should().BeEquivalentTo(new { Actual = 100_000m, Ratio = 0m, Facts = 3L });
    }

    [Fact]
    public void A_running_month_is_rated_by_what_is_due_by_today_and_its_full_budget_stands_beside_it()
    {
        // 10 of 31 days: 310 × 10/31 = 100.
        var deviation = Team.Budgeted("north", "FY2027", History.Monthly(310)).Spent("north", "2027-01-05", 104)
            .Costs("north", "FY2027-M01", asOf: "2027-01-10T12:00+08:00");

        deviation.Should().BeEquivalentTo(new
        {
            Target = 310m,
            SignedRatio = 0.04m,
            Ratio = 0.04m,
            Rating = Rating.Qualified,
            WholeRatio = (104m - 310) / 310,
            ProratedTarget = 100m,
            ProratedRatio = 0.04m,
            ProratedRating = Rating.Qualified,
            Provisional = true,
        });
        deviation.Reasons.Should().Equal(Reasons.PeriodRunning);
    }

    [Fact]
    public void A_cost_before_any_budget_is_due_is_not_rated_yet()
    {
        var deviation = Team.Budgeted("north", "FY2027", [0, 0, 100, .. History.Monthly(0)[3..]]).Spent("north", "2027-01-05", 4)
            .Costs("north", "FY2027-Q1", asOf: "2027-01-10T12:00+08:00");

        deviation.Should().BeEquivalentTo(new { SignedRatio = (decimal?)null, WholeRatio = -0.96m, Rating = Rating.InsufficientData });
        deviation.Reasons.Should().Equal(Reasons.PeriodRunning, Reasons.NothingDueYet);
    }

    [Fact]
    public void A_period_that_has_not_begun_is_not_rated()
    {
        var deviation = Budgeted.Costs("north", "FY2027-M02", asOf: "2027-01-31T12:00+08:00");

        deviation.Should().BeEquivalentTo(new { Ratio = (decimal?)null, Rating = Rating.InsufficientData, Provisional = true });
        deviation.Reasons.Should().Equal(Reasons.PeriodNotStarted);
    }

    [Fact]
    public void A_rep_has_none_of_their_own()
    {
        var deviation = Budgeted.Spent("north", "2027-01-15", 5).Costs("north", "FY2027-M01", "E1");

        deviation.Should().BeEquivalentTo(new { Rating = Rating.NotApplicable, Actual = (decimal?)null });
        deviation.Reasons.Should().Equal(Reasons.TeamOnly);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
