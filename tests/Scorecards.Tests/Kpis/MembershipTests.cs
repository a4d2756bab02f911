using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Kpis;

/// <summary>A sale counts for the team the rep belonged to on the day of the sale.</summary>
public class MembershipTests
{
    private static History Teams => new History().Team("north").Team("south")
        .Plan("north", "FY2027", History.Monthly(100), ("E1", "FY2027-M01", 30), ("E1", "FY2027-M02", 30), ("E1", "FY2027-M03", 30))
        .Plan("south", "FY2027", History.Monthly(200), ("E1", "FY2027-M03", 60));

    [Fact]
    public void A_transfer_within_a_quarter_leaves_earlier_sales_with_the_old_team()
    {
        var history = Teams.Hired("E1", "north").Transferred("E1", "north", "south", "2027-02-15")
            .Sold("2027-02-14", ("E1", 40)).Sold("2027-02-15", ("E1", 25));

        history.Attainment("north", "FY2027-Q1").Should().BeEquivalentTo(new { Actual = 40m, Target = 300m });
        history.Attainment("south", "FY2027-Q1").Should().BeEquivalentTo(new { Actual = 25m, Target = 600m });
    }

    [Fact]
    public void A_rep_has_in_each_team_the_target_assigned_there_and_the_sales_of_the_days_there()
    {
        var history = Teams.Hired("E1", "north").Transferred("E1", "north", "south", "2027-02-15")
            .Sold("2027-02-14", ("E1", 45)).Sold("2027-02-15", ("E1", 30));

        history.Attainment("north", "FY2027-Q1", "E1").Should().BeEquivalentTo(new { Actual = 45m, Target = 90m, Ratio = 0.5m });
        history.Attainment("south", "FY2027-Q1", "E1").Should().BeEquivalentTo(new { Actual = 30m, Target = 60m, Ratio = 0.5m });
    }

    [Fact]
    public void A_leaver_s_last_sale_counts_and_a_later_one_counts_nowhere_and_is_shown()
    {
        var attainment = Teams.Hired("E1", "north").Left("E1", "north", "2027-01-20")
            .Sold("2027-01-19", ("E1", 40)).Sold("2027-01-20", ("E1", 7)).Attainment("north", "FY2027-M01");

        attainment.Should().BeEquivalentTo(new { Actual = 40m, Target = 100m, OutsideMembership = 7m, Facts = 1, Provisional = false });
        attainment.Reasons.Should().Equal(Reasons.SalesOutsideMembership);
    }

    [Fact]
    public void A_joiner_counts_from_the_first_day()
    {
        var attainment = Teams.Hired("E1", "north", "2027-01-10").Sold("2027-01-09", ("E1", 7)).Sold("2027-01-10", ("E1", 40))
            .Attainment("north", "FY2027-M01");

        attainment.Should().BeEquivalentTo(new { Actual = 40m, OutsideMembership = 7m });
    }

    [Fact]
    public void Sales_of_a_transferred_rep_in_the_new_team_are_not_outside_of_the_old()
    {
        var attainment = Teams.Hired("E1", "north").Transferred("E1", "north", "south", "2027-02-15").Sold("2027-02-20", ("E1", 25))
            .Attainment("north", "FY2027-Q1");

        attainment.OutsideMembership.Should().BeNull();
        attainment.Reasons.Should().Equal(Reasons.NoSales);
    }

    [Fact]
    public void Sales_after_leaving_are_shown_by_the_last_team_only()
    {
        var history = Teams.Hired("E1", "north").Transferred("E1", "north", "south", "2027-02-01").Left("E1", "south", "2027-03-01")
            .Sold("2027-03-05", ("E1", 7));

        history.Attainment("north", "FY2027-Q1").OutsideMembership.Should().BeNull();
        history.Attainment("south", "FY2027-Q1").OutsideMembership.Should().Be(7m);
    }

    [Fact]
    public void Who_comes_back_counts_again_from_that_day() =>
        Teams.Hired("E1", "north").Left("E1", "north", "2027-01-10").Hired("E1", "north", "2027-01-20")
            .Sold("2027-01-09", ("E1", 1)).Sold("2027-01-15", ("E1", 10)).Sold("2027-01-20", ("E1", 100))
            .Attainment("north", "FY2027-M01").Should().BeEquivalentTo(new { Actual = 101m, OutsideMembership = 10m });

    [Fact]
    public void A_later_change_for_an_earlier_day_replaces_what_it_contradicts() =>
        Teams.Hired("E1", "north").Transferred("E1", "north", "south", "2027-02-15").Left("E1", "north", "2027-02-01")
            .Sold("2027-01-31", ("E1", 1)).Sold("2027-02-20", ("E1", 10))
            .Attainment("north", "FY2027-Q1").Should().BeEquivalentTo(new { Actual = 1m, OutsideMembership = 10m });

    [Fact]
    public void A_rep_without_an_assigned_target_is_not_rated() =>
        Teams.Hired("E2", "north").Sold("2027-01-05", ("E2", 5)).Attainment("north", "FY2027-M01", "E2")
            .Should().BeEquivalentTo(new { Actual = 5m, Target = (decimal?)null, Rating = Rating.NotApplicable });

    [Theory]
    [InlineData("west", null, "team-not-found")]
    [InlineData("north", "E9", "rep-not-found")]
    [InlineData("south", "E1", "rep-not-found")]
    public void Who_is_not_known_has_no_scorecard(string team, string? rep, string code) =>
        FluentActions.Invoking(() => Teams.Hired("E1", "north").Attainment(team, "FY2027", rep))
            .Should().Throw<DomainException>().Which.Code.Should().Be(code);
}
