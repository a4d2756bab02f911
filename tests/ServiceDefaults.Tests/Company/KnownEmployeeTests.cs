using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Company;

namespace SalesPlatform.Tests.Company;

public class KnownEmployeeTests
{
    private static readonly DateOnly Start = new(2026, 7, 1);

    [Fact]
    public void A_change_replaces_from_its_day_on_what_was_recorded_before_it()
    {
        var ann = View(
            [new TeamChange(1, Start, "north"), new TeamChange(2, Start.AddDays(10), "south"), new TeamChange(3, Start.AddDays(5), null)]);
        ann.TeamOn(Start.AddDays(-1)).Should().BeNull();
        ann.TeamOn(Start.AddDays(4)).Should().Be("north");
        ann.TeamOn(Start.AddDays(12)).Should().BeNull("the last word said she left on the fifth day");
        ann.Teams.Should().Equal("north", "south");
    }

    [Property]
    public Property The_team_of_a_day_does_not_depend_on_the_order_of_arrival()
    {
        var changes =
            from days in Gen.Choose(0, 40).ListOf(6)
            from order in Gen.Shuffle(new[] { 0, 1, 2, 3, 4, 5 })
            select (Changes: days.Select((day, i) => new TeamChange(i + 1, Start.AddDays(day), i % 3 == 2 ? null : $"t{i}")).ToList(),
                Order: order);
        return Prop.ForAll(changes.ToArbitrary(), arrival =>
        {
            var inOrder = View(arrival.Changes);
            var shuffled = View(arrival.Order.Select(i => arrival.Changes[i]));
            for (var day = 0; day < 45; day++)
                shuffled.TeamOn(Start.AddDays(day)).Should().Be(inOrder.TeamOn(Start.AddDays(day)));
        });
    }

    private static KnownEmployee View(IEnumerable<TeamChange> changes) =>
        changes.Aggregate(new KnownEmployee("", "ann", [], []), (view, change) => view.With(change));
}
