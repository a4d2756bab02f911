using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Figures;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Scorecards.SinceClose;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Periods;

/// <summary>What changed a published figure since its period was closed: each cause with its effect, and together the whole
/// difference.</summary>
public class SinceCloseTests
{
    private const string Close = "2027-04-05T00:00Z";
    private const string Later = "2027-04-10T00:00Z";

    private static History Closed => new History().Team("north").Team("south").Hired("E1", "north").Hired("E2", "south")
        .Plan("north", "FY2027", History.Monthly(100)).Budgeted("north", "FY2027", History.Monthly(10))
        .Spent("A", "north", "2027-01-10", 30)
        .Surveyed("north", "2027-02-01", 10, 8).At("2027-01-20T00:00Z").Sold("A", "2027-01-15", ("E1", 270))
        .Sold("S", "2027-01-15", ("E2", 30))
        .Closed("north", "FY2027-Q1", "mia", Close).At(Later);

    [Fact]
    public void A_reversal_and_its_replacement_are_two_facts_and_one_effect()
    {
        var card = Closed.Reversed("A").Sold("A2", "2027-01-15", ("E1", 285)).Card("north", "FY2027-Q1");

        var change = card.Changes.Should().ContainSingle().Subject;
        (change.Kpi, change.Cause, change.Actual, change.Target, change.Ratio, change.Before.Rating, change.After.Rating)
            .Should().Be(("sales-attainment", "facts", 15m, 0m, 0.05m, Rating.Qualified, Rating.Qualified));
        change.Items.Select(item => (item.Label, item.Amount)).Should().Equal(("A2 E1 2027-01-15", 285m), ("A E1 2027-01-15", -270m));
        card.FactsSinceClose.Should().Be(2, "a reversal is one more fact, and not one less");
    }

    [Fact]
    public void A_correction_of_the_roster_moves_the_figure_without_any_fact()
    {
        var card = Closed.Transferred("E2", "south", "north", "2027-01-01").Transferred("E1", "north", "south", "2027-06-01")
            .Card("north", "FY2027-Q1");

        var change = card.Changes.Single(change => change.Kpi == "sales-attainment");
        (change.Cause, change.Actual, change.Ratio).Should().Be(("roster", 30m, 0.1m));
        change.Items.Select(item => item.Label).Should().Equal(["E2: north from 2027-01-01"], "what came after the quarter is no cause");
        card.FactsSinceClose.Should().Be(0);
    }

    [Fact]
    public void Each_cause_has_its_effect_and_they_add_up_to_the_difference()
    {
        var card = Closed.Sold("B", "2027-03-30", ("E1", 100)).Transferred("E2", "south", "north", "2027-01-01")
            .Revision("north", "FY2027", 2, "2027-01-01", History.Monthly(80)).Rebaselined("north", "FY2027", History.Monthly(11))
            .Revision("north", "FY2028", 1, "2028-01-01", History.Monthly(90))
            .Spent("B", "north", "2027-03-01", 6).Surveyed("north", "2027-03-01", 30, 28).Card("north", "FY2027-Q1");

        card.Changes.Select(change => (change.Kpi, change.Cause)).Should().Equal(
            ("sales-attainment", "facts"), ("sales-attainment", "roster"), ("sales-attainment", "plan"),
            ("customer-satisfaction", "facts"), ("cost-deviation", "facts"), ("cost-deviation", "budget"));
        card.Changes.Where(change => change.Kpi == "sales-attainment").Select(change => (change.Actual, change.Target)).Should()
            .Equal((100m, 0m), (30m, 0m), (0m, -60m));
        card.Changes.Single(change => change.Cause == "plan").Items.Select(item => item.Label).Should()
            .Equal(["FY2027, revision 2"], "another year's plan is no cause");
        AddUp(card).Should().BeTrue();
    }

    [Fact]
    public void Nothing_since_is_nothing_to_tell() =>
        Closed.Sold("C", "2027-04-02", ("E1", 5)).Card("north", "FY2027-Q1").Changes.Should().BeEmpty();

    [Fact]
    public void A_restated_period_tells_what_came_after_its_restatement() =>
        Closed.Sold("B", "2027-03-30", ("E1", 100)).Reopened("north", "FY2027-Q1", "leo", "late")
            .Closed("north", "FY2027-Q1", "leo", "2027-04-12T00:00Z")
            .At("2027-04-13T00:00Z").Sold("C", "2027-03-31", ("E1", 7)).Card("north", "FY2027-Q1")
            .Changes.Should().ContainSingle().Which.Actual.Should().Be(7m);

    [Property(MaxTest = 200)]
    public Property Whatever_happens_after_the_close_the_effects_add_up_to_the_difference() =>
        Prop.ForAll(RandomHistory.Any, random => AddUp(
            new MemoryViews(random.Tell(midway: told => told.Closed("north", "FY2027-Q1", "mia", "2027-04-02T00:00Z")).Events)
                .Scorecard("north", null, "FY2027-Q1", Readings.LongAfter)));

    // Ratios of 28 digits are subtracted and added: their sum may differ in the last one.
    private static bool AddUp(Scorecard card) => card.Frozen is not null && card.Frozen.All(published =>
    {
        var now = card.Figures.Kpis.Single(kpi => kpi.Kpi == published.Kpi);
        var changes = card.Changes.Where(change => change.Kpi == published.Kpi).ToList();
        var (before, after) = (FigureChange.RatioOf(published), FigureChange.RatioOf(now));
        return Adds(published.Actual, changes.Select(change => change.Actual), now.Actual)
            && Adds(published.Target, changes.Select(change => change.Target), now.Target)
            && Adds(before, changes.Select(change => change.Ratio), after)
            && (changes.Count == 0 ? published.Rating == now.Rating : changes[^1].After.Rating == now.Rating);
    });

    // Where a figure was unknown in between, there is no effect to add.
    private static bool Adds(decimal? before, IEnumerable<decimal?> effects, decimal? after) =>
        effects.ToList() is var all && (all.Contains(null) || before is null && after is null || before is not null && after is not null
            && decimal.Abs(before.Value + all.Sum()!.Value - after.Value) < 0.000_000_000_000_000_001m);
}
