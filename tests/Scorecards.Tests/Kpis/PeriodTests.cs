using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Kpis;

public class PeriodTests
{
    private static History Team => new History().Team("north").Hired("E1", "north");

    [Theory]
    [InlineData(1, "2026-12-31", "2027-01-01", "2027-03-31", "2027-04-01")]
    [InlineData(4, "2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01")]
    [InlineData(7, "2026-06-30", "2026-07-01", "2026-09-30", "2026-10-01")]
    public void A_quarter_has_the_days_of_the_fiscal_calendar(int startMonth, string before, string first, string last, string after)
    {
        var quarter = Team.Organisation(startMonth).Plan("north", "FY2027", History.Monthly(1))
            .Sold(before, ("E1", 1000)).Sold(first, ("E1", 1)).Sold(last, ("E1", 2)).Sold(after, ("E1", 1000))
            .Attainment("north", "FY2027-Q1");

        quarter.Should().BeEquivalentTo(new { Actual = 3m, Target = 3m, Ratio = 1m });
    }

    [Fact]
    public void A_year_is_the_sum_of_its_months_whatever_month_it_starts_in()
    {
        decimal[] months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
        var history = Team.Organisation(7).Plan("north", "FY2027", months).Sold("2027-06-30", ("E1", 39));

        history.Attainment("north", "FY2027").Should().BeEquivalentTo(new { Actual = 39m, Target = 78m, Ratio = 0.5m });
        history.Attainment("north", "FY2027-Q4").Target.Should().Be(33m);
        history.Attainment("north", "FY2027-M12").Should().BeEquivalentTo(new { Actual = 39m, Target = 12m });
    }

    [Fact]
    public void A_running_month_is_rated_by_what_is_due_by_today_and_its_full_target_stands_beside_it()
    {
        // 10 of 31 days: 310 × 10/31 = 100.
        var attainment = Team.Plan("north", "FY2027", History.Monthly(310)).Sold("2027-01-05", ("E1", 95))
            .Attainment("north", "FY2027-M01", asOf: "2027-01-10T12:00+08:00");

        attainment.Should().BeEquivalentTo(new
        {
            Target = 310m,
            Ratio = 0.95m,
            Rating = Rating.Qualified,
            ProratedTarget = 100m,
            ProratedRatio = 0.95m,
            ProratedRating = Rating.Qualified,
            WholeRatio = 95m / 310m,
            Variance = -5m,
            Provisional = true,
        });
        attainment.Reasons.Should().Equal(Reasons.PeriodRunning);
    }

    [Fact]
    public void What_is_due_is_multiplied_before_it_is_divided()
    {
        // Day 2 of 30: 20 of 300 are due. Dividing first leaves a little more than 20, of which 18 are a little less than 90 %.
        var attainment = Team.Plan("north", "FY2027", History.Monthly(300)).Sold("2027-04-01", ("E1", 18))
            .Attainment("north", "FY2027-M04", asOf: "2027-04-02T12:00+08:00");

        attainment.Should().BeEquivalentTo(new { Ratio = 0.9m, Rating = Rating.Qualified, ProratedTarget = 20m });
    }

    [Fact]
    public void What_is_due_is_told_in_whole_units_of_the_currency_and_rated_unrounded()
    {
        // A third of 100 is due: 30 of it are exactly 90 %, and 33.33 is no amount to rate by.
        var attainment = Team.Plan("north", "FY2027", History.Monthly(100)).Sold("2027-04-01", ("E1", 30))
            .Attainment("north", "FY2027-M04", asOf: "2027-04-10T12:00+08:00");

        attainment.Should().BeEquivalentTo(new { Ratio = 0.9m, ProratedTarget = 33.33m });
    }

    [Fact]
    public void A_running_quarter_counts_the_months_that_are_over_whole()
    {
        // January 310 is over; 14 of February's 28 days of 560 make 280; March has not begun.
        var attainment = Team.Plan("north", "FY2027", [310, 560, 9999, .. History.Monthly(0)[3..]]).Sold("2027-01-05", ("E1", 295))
            .Attainment("north", "FY2027-Q1", asOf: "2027-02-14T12:00+08:00");

        attainment.Should().BeEquivalentTo(new { ProratedTarget = 590m, ProratedRatio = 0.5m });
    }

    [Fact]
    public void The_last_day_still_runs_with_the_whole_target_due()
    {
        var attainment = Team.Plan("north", "FY2027", History.Monthly(100)).Sold("2027-01-05", ("E1", 100))
            .Attainment("north", "FY2027-M01", asOf: "2027-01-31T23:59+08:00");

        attainment.Should().BeEquivalentTo(new { ProratedTarget = 100m, ProratedRatio = 1m, Ratio = 1m, Provisional = true });
    }

    [Theory]
    [InlineData("Asia/Shanghai", false)]
    [InlineData("America/Los_Angeles", true)]
    public void The_company_s_time_zone_decides_when_a_period_is_over(string zone, bool running)
    {
        // 16:30 UTC on 31 January is half past midnight of 1 February in Shanghai, and morning in Los Angeles.
        var attainment = Team.Organisation(1, zone: zone).Plan("north", "FY2027", History.Monthly(100)).Sold("2027-01-05", ("E1", 100))
            .Attainment("north", "FY2027-M01", asOf: "2027-01-31T16:30Z");

        attainment.Provisional.Should().Be(running);
        attainment.Reasons.Should().Equal(running ? [Reasons.PeriodRunning] : []);
        attainment.ProratedTarget.HasValue.Should().Be(running);
    }

    [Fact]
    public void A_period_that_has_not_begun_is_not_rated()
    {
        var attainment = Team.Plan("north", "FY2027", History.Monthly(100))
            .Attainment("north", "FY2027-M02", asOf: "2027-01-31T12:00+08:00");

        attainment.Should().BeEquivalentTo(new
        {
            Actual = 0m,
            Target = 100m,
            Ratio = (decimal?)null,
            Rating = Rating.InsufficientData,
            Provisional = true,
            ProratedTarget = (decimal?)null,
        });
        attainment.Reasons.Should().Equal(Reasons.PeriodNotStarted, Reasons.NoSales);
    }

    [Fact]
    public void A_running_period_without_a_target_is_still_provisional()
    {
        var attainment = Team.Sold("2027-01-05", ("E1", 1)).Attainment("north", "FY2027-M01", asOf: "2027-01-10T12:00+08:00");

        attainment.Should().BeEquivalentTo(new { Rating = Rating.NotApplicable, Provisional = true, ProratedRatio = (decimal?)null });
        attainment.Reasons.Should().Equal(Reasons.NoTarget, Reasons.PeriodRunning);
    }

    [Fact]
    public void A_target_of_zero_so_far_gives_no_prorated_ratio()
    {
        var attainment = Team.Plan("north", "FY2027", [0, 0, 100, .. History.Monthly(0)[3..]]).Sold("2027-01-05", ("E1", 1))
            .Attainment("north", "FY2027-Q1", asOf: "2027-01-10T12:00+08:00");

        attainment.Should()
            .BeEquivalentTo(
                new { Target = 100m, ProratedTarget = 0m, Ratio = (decimal?)null, WholeRatio = 0.01m, Rating = Rating.InsufficientData });
        attainment.Reasons.Should().Equal(Reasons.PeriodRunning, Reasons.NothingDueYet);
    }
}
