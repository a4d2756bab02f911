using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Periods;

/// <summary>Open → Closed → Reopened → Closed: what is frozen, by whom, and what stays readable.</summary>
public class PeriodTests
{
    private const string AfterQuarter = "2027-04-05T00:00Z";

    private static History Sold => new History().Team("north").Hired("E1", "north").Hired("E2", "north")
        .Plan("north", "FY2027", History.Monthly(100), ("E1", "FY2027-M01", 100))
        .At("2027-01-20T00:00Z").Sold("A", "2027-01-15", ("E1", 270));

    [Fact]
    public void A_period_that_is_over_is_published_with_its_four_kpis()
    {
        var events = Sold.Closing("north", "FY2027-Q1", "mia", AfterQuarter).ToList();

        var published = events[0].Should().BeOfType<ScorecardPublished>().Subject;
        published.Should().BeEquivalentTo(new
        {
            Team = "north",
            Period = "FY2027-Q1",
            StartsOn = History.Day("2027-01-01"),
            EndsBefore = History.Day("2027-04-01"),
            AsOf = History.Instant(AfterQuarter),
            Currency = "CNY",
            ClosedBy = "mia",
        });
        published.Kpis.Select(kpi => kpi.Kpi).Should().Equal("sales-attainment", "team-uplift", "customer-satisfaction", "cost-deviation");
        published.Kpis[0].Should()
            .BeEquivalentTo(new { Actual = 270m, Target = 300m, Ratio = 0.9m, Rating = "qualified", StandardVersion = 1, Facts = 1L });
        events[1].Should().BeOfType<RepScorecardsKept>().Which.Cards.Select(card => card.Rep).Should().Equal("E1", "E2");
    }

    [Fact]
    public void Who_was_in_the_team_on_a_day_of_the_period_has_a_frozen_scorecard() =>
        Sold.Hired("E3", "north", "2027-03-31").Hired("E4", "north", "2027-04-01").Left("E2", "north", "2027-01-01")
            .Closing("north", "FY2027-Q1", "mia", AfterQuarter).OfType<RepScorecardsKept>().Single().Cards.Select(card => card.Rep)
            .Should().Equal("E1", "E3");

    [Theory]
    [InlineData("2027-03-31T15:59Z", true)]
    [InlineData("2027-03-31T16:00Z", false)]
    public void A_running_period_cannot_be_closed(string now, bool refused)
    {
        var close = () => Sold.Closing("north", "FY2027-Q1", "mia", now).ToList();

        if (refused)
            close.Should().Throw<DomainException>().Which.Code.Should().Be("period-not-over", "it is still the last day in Shanghai");
        else
            close().Should().NotBeEmpty();
    }

    [Fact]
    public void Closing_again_changes_nothing() =>
        Sold.Closed("north", "FY2027-Q1", "mia", AfterQuarter).Closing("north", "FY2027-Q1", "leo", AfterQuarter).Should().BeEmpty();

    [Fact]
    public void Who_closed_it_does_not_reopen_it()
    {
        var closed = Sold.Closed("north", "FY2027-Q1", "mia", AfterQuarter);

        FluentActions.Invoking(() => closed.Reopening("north", "FY2027-Q1", "mia", "late order").ToList())
            .Should().Throw<DomainException>().Which.Code.Should().Be("reopener-is-closer");
        closed.Reopening("north", "FY2027-Q1", "leo", "late order")
            .Should().Equal(new ScorecardPeriodReopened("north", "FY2027-Q1", 1, "late order", "leo"));
    }

    [Fact]
    public void Only_a_closed_period_is_reopened_and_the_same_reopening_again_changes_nothing()
    {
        FluentActions.Invoking(() => Sold.Reopening("north", "FY2027-Q1", "leo", "late order").ToList())
            .Should().Throw<DomainException>().Which.Code.Should().Be("period-not-closed");

        var reopened = Sold.Closed("north", "FY2027-Q1", "mia", AfterQuarter).Reopened("north", "FY2027-Q1", "leo", "late order");
        reopened.Reopening("north", "FY2027-Q1", "leo", "late order").Should().BeEmpty();
        FluentActions.Invoking(() => reopened.Reopening("north", "FY2027-Q1", "leo", "another reason").ToList())
            .Should().Throw<DomainException>().Which.Code.Should().Be("period-not-closed");
    }

    [Fact]
    public void A_fact_that_arrives_later_keeps_its_date_and_is_told_beside_what_was_published()
    {
        var card = Sold.Closed("north", "FY2027-Q1", "mia", AfterQuarter).At("2027-04-10T00:00Z").Sold("B", "2027-03-30", ("E1", 100))
            .Card("north", "FY2027-Q1");

        card.Standing.Status.Should().Be("closed");
        card.Kpis[0].Should().BeEquivalentTo(new { Actual = 270m, Ratio = 0.9m, Rating = Rating.Qualified });
        card.Figures.Kpis[0].Should().BeEquivalentTo(new { Actual = 370m, Rating = Rating.Excellent });
        card.FactsSinceClose.Should().Be(1);
    }

    [Fact]
    public void A_restatement_stands_beside_the_original()
    {
        var history = Sold.Closed("north", "FY2027-Q1", "mia", AfterQuarter).At("2027-04-10T00:00Z").Sold("B", "2027-03-30", ("E1", 100))
            .Reopened("north", "FY2027-Q1", "leo", "late order");

        history.Card("north", "FY2027-Q1").Should().BeEquivalentTo(new { Standing = new { Status = "reopened" }, Frozen = (object?)null });
        history.Card("north", "FY2027-Q1").Kpis[0].Actual.Should().Be(370m, "while it is reopened the figures follow the facts");

        // Who reopened it may close it again.
        var restated = history.Closing("north", "FY2027-Q1", "leo", "2027-04-12T00:00Z").OfType<ScorecardRestated>().Single();
        restated.Should().BeEquivalentTo(new { Revision = 2, Reason = "late order", ClosedBy = "leo" });
        restated.Kpis[0].Actual.Should().Be(370m);

        var standing = history.Closed("north", "FY2027-Q1", "leo", "2027-04-12T00:00Z").Card("north", "FY2027-Q1").Standing;
        standing.Entries.Select(entry => (entry.Change, entry.Revision)).Should().Equal(("published", 1), ("reopened", 1), ("restated", 2));
        standing.KpisOf(standing.Entries[0], null)![0].Actual.Should().Be(270m);
        standing.KpisOf(standing.Entries[2], null)![0].Actual.Should().Be(370m);
        standing.KpisOf(standing.Entries[0], "E1")![0].Actual.Should().Be(270m);
    }

    [Fact]
    public void As_of_an_instant_before_the_close_the_period_was_open()
    {
        var history = Sold.Closed("north", "FY2027-Q1", "mia", AfterQuarter);

        history.Card("north", "FY2027-Q1", asOf: "2027-04-04T00:00Z").Standing.Status.Should().Be("open");
        history.Card("north", "FY2027-Q1", asOf: AfterQuarter).Standing.Status.Should().Be("closed");
        history.Card("north", "FY2027-M01").Standing.Status.Should().Be("open", "a month is not closed with its quarter");
    }

    [Fact]
    public void A_rep_s_scorecard_is_frozen_with_the_team_s()
    {
        var card = Sold.Closed("north", "FY2027-Q1", "mia", AfterQuarter).At("2027-04-10T00:00Z").Sold("B", "2027-03-30", ("E1", 100))
            .Card("north", "FY2027-Q1", "E1");

        card.Kpis[0].Actual.Should().Be(270m);
        card.Figures.Kpis[0].Actual.Should().Be(370m);
    }

    [Fact]
    public void What_is_frozen_reads_as_it_was()
    {
        var history = Sold.Appraised("E1", "north", "FY2026-Q4", 80).Appraised("E1", "north", "FY2027-Q1", 88)
            .Surveyed("north", "2027-02-01", 10, 8)
            .Budgeted("north", "FY2027", History.Monthly(100)).Spent("north", "2027-01-10", 290);
        var before = history.Card("north", "FY2027-Q1", asOf: AfterQuarter).Figures;

        var frozen = history.Closed("north", "FY2027-Q1", "mia", AfterQuarter).Card("north", "FY2027-Q1").Frozen!;

        frozen.Should().BeEquivalentTo(before.Kpis);
    }
}
