using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Kpis;

/// <summary>Corrections, revisions, and what was known when.</summary>
public class AsKnownAtTests
{
    private static History Team => new History().Team("north").Hired("E1", "north");

    [Fact]
    public void A_return_counts_in_its_own_period_and_leaves_the_sale_s_period_alone()
    {
        var history = Team.Plan("north", "FY2027", History.Monthly(100)).Sold("A", "2027-01-15", ("E1", 95))
            .Returned("A", "2027-02-10", ("E1", -15));

        history.Attainment("north", "FY2027-M01").Actual.Should().Be(95m);
        history.Attainment("north", "FY2027-M02").Actual.Should().Be(-15m);
        history.Attainment("north", "FY2027-Q1").Should().BeEquivalentTo(new { Actual = 80m, Facts = 2 });
    }

    [Fact]
    public void A_correction_changes_the_figure_from_the_instant_it_was_recorded()
    {
        var history = Team.Plan("north", "FY2027", History.Monthly(100))
            .At("2027-01-16T00:00Z").Sold("A", "2027-01-15", ("E1", 900))
            .At("2027-02-03T00:00Z").Reversed("A").Sold("A", "2027-01-15", ("E1", 90));

        history.Attainment("north", "FY2027-M01", asOf: "2027-01-15T23:59Z").Actual.Should().Be(0m);
        history.Attainment("north", "FY2027-M01", asOf: "2027-02-02T00:00Z").Should().BeEquivalentTo(new { Actual = 900m, Facts = 1 });
        history.Attainment("north", "FY2027-M01", asOf: "2027-02-04T00:00Z").Should()
            .BeEquivalentTo(new { Actual = 90m, Facts = 3, Rating = Rating.Qualified });
    }

    [Fact]
    public void An_instant_includes_what_was_recorded_at_that_very_instant() =>
        Team.Plan("north", "FY2027", History.Monthly(100)).At("2027-01-16T00:00Z").Sold("2027-01-15", ("E1", 9))
            .Attainment("north", "FY2027-M01", asOf: "2027-01-16T00:00Z").Actual.Should().Be(9m);

    [Fact]
    public void Months_that_began_before_a_revision_came_into_force_keep_the_revision_before()
    {
        var history = Team.Plan("north", "FY2027", History.Monthly(100))
            .At("2027-06-20T00:00Z").Revision("north", "FY2027", 2, "2027-07-15", History.Monthly(200));

        history.Attainment("north", "FY2027-M07").Target.Should().Be(100m);
        history.Attainment("north", "FY2027-M08").Target.Should().Be(200m);
        history.Attainment("north", "FY2027-Q3").Target.Should().Be(500m);
        history.Attainment("north", "FY2027").Target.Should().Be(7 * 100m + 5 * 200m);
        history.Attainment("north", "FY2027", asOf: "2027-06-19T00:00Z").Target.Should().Be(1200m);
    }

    [Fact]
    public void A_revision_from_the_first_of_a_month_counts_for_that_month() =>
        Team.Plan("north", "FY2027", History.Monthly(100)).Revision("north", "FY2027", 2, "2027-07-01", History.Monthly(200))
            .Attainment("north", "FY2027-M07").Target.Should().Be(200m);

    [Fact]
    public void A_newer_revision_replaces_an_older_one_that_would_come_into_force_later() =>
        Team.Plan("north", "FY2027", History.Monthly(100)).Revision("north", "FY2027", 2, "2027-07-01", History.Monthly(200))
            .Revision("north", "FY2027", 3, "2027-04-01", History.Monthly(300))
            .Attainment("north", "FY2027").Target.Should().Be(3 * 100m + 9 * 300m);

    [Fact]
    public void The_first_revision_counts_for_its_whole_year() =>
        Team.Revision("north", "FY2027", 1, "2027-03-10", History.Monthly(100)).Attainment("north", "FY2027").Target.Should().Be(1200m);

    [Fact]
    public void While_only_a_later_revision_is_known_the_months_before_it_have_no_known_target()
    {
        var history = Team.Revision("north", "FY2027", 2, "2027-02-01", History.Monthly(200)).Sold("2027-01-15", ("E1", 9));

        var quarter = history.Attainment("north", "FY2027-Q1");

        quarter.Should().BeEquivalentTo(new { Target = (decimal?)null, Rating = Rating.InsufficientData, Provisional = true });
        quarter.Reasons.Should().Equal(Reasons.TargetIncomplete);
    }

    [Fact]
    public void A_plan_in_another_currency_cannot_be_compared()
    {
        var quarter = Team.Add("annual-plan/north/FY2027", new PlanApproved(
            "north", "FY2027", 1, History.Day("2027-01-01"), "USD", History.Monthly(100), [], "author",
            "executive")).Sold("2027-01-15", ("E1", 9))
            .Attainment("north", "FY2027-Q1");

        quarter.Should().BeEquivalentTo(new { Actual = 9m, Ratio = (decimal?)null, Rating = Rating.InsufficientData });
        quarter.Reasons.Should().Equal(Reasons.TargetCurrencyDiffers);
    }

    [Fact]
    public void Periods_are_rated_by_the_standard_in_force_when_they_begin_as_far_as_it_was_known()
    {
        var history = Team.Plan("north", "FY2027", History.Monthly(100)).Sold("2027-01-15", ("E1", 95)).Sold("2027-02-15", ("E1", 95))
            .At("2027-03-10T00:00Z").Standard(2, "2027-02-01", 0.97m, 1.10m);

        history.Attainment("north", "FY2027-M01").Should()
            .BeEquivalentTo(new { Rating = Rating.Qualified, Standard = new { Version = 1 } });
        history.Attainment("north", "FY2027-M02").Should().BeEquivalentTo(new { Rating = Rating.Below, Standard = new { Version = 2 } });
        history.Attainment("north", "FY2027-M02", asOf: "2027-03-09T00:00Z").Should().BeEquivalentTo(
            new { Rating = Rating.Qualified, Standard = new { Version = 1 } });
    }

    [Fact]
    public void A_team_is_unknown_before_it_was_recorded() =>
        FluentActions.Invoking(() => Team.Attainment("north", "FY2027", asOf: "2025-12-31T00:00Z"))
            .Should().Throw<DomainException>().Which.Should().BeEquivalentTo(new
            {
                Refusal = Refusal.NotFound,
                Code = "nothing-known-yet",
                Message = "Nothing was known yet at 2025-12-31 00:00 UTC; the first fact is of 2026-01-01 00:00 UTC.",
            });

    [Fact]
    public void A_team_that_nobody_ever_added_is_not_found() =>
        FluentActions.Invoking(() => Team.Attainment("nowhere", "FY2027")).Should().Throw<DomainException>().Which.Code.Should()
            .Be("team-not-found");
}
