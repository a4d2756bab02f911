using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.TeamPerformance.Rosters;
using static SalesPlatform.Tests.TeamPerformance.Rosters.RosterStory;

namespace SalesPlatform.Tests.TeamPerformance.Rosters;

public class DaysInTeamTests
{
    private static readonly DateOnly Until = new(2026, 6, 1);

    [Fact]
    public void Who_is_there_all_the_time_has_all_days() =>
        Of(new Membership("north", March.AddDays(-1), null)).Should()
            .Equal(new DaySegment(March, Until, Beginning.Present, null, Ending.Stays, null));

    [Fact]
    public void Who_joins_counts_from_the_first_day() =>
        Of(new Membership("north", May, null)).Should().Equal(new DaySegment(May, Until, Beginning.Hired, null, Ending.Stays, null));

    [Fact]
    public void Who_leaves_counts_up_to_the_last_day()
    {
        var segment = Of(new Membership("north", March, May)).Should().ContainSingle().Which;
        segment.Should().Be(new DaySegment(March, May, Beginning.Present, null, Ending.Left, null));
        segment.Days.Should().Be(31 + 30);
    }

    [Fact]
    public void Who_moves_counts_in_each_team_for_its_days()
    {
        Membership[] moved = [new("north", March, May), new("south", May, null)];
        Of(moved).Should().Equal(new DaySegment(March, May, Beginning.Present, null, Ending.Transferred, "south"));
        DaysInTeam.Of(moved, "south", March, Until).Should()
            .Equal(new DaySegment(May, Until, Beginning.Transferred, "north", Ending.Stays, null));
    }

    [Fact]
    public void Who_comes_back_has_two_segments() =>
        Of(new("north", March, March.AddDays(3)), new("south", March.AddDays(3), May), new("north", May, null)).Should().Equal(
            new DaySegment(March, March.AddDays(3), Beginning.Present, null, Ending.Transferred, "south"),
            new DaySegment(May, Until, Beginning.Transferred, "south", Ending.Stays, null));

    [Fact]
    public void Who_is_hired_again_after_a_while_joins_as_hired() =>
        Of(new("south", March, March.AddDays(3)), new("north", May, null)).Should().ContainSingle().Which.Begins.Should()
            .Be(Beginning.Hired);

    [Fact]
    public void A_change_on_the_first_day_after_the_period_is_none_in_it() =>
        Of(new("north", March, Until), new("south", Until, null)).Should().ContainSingle().Which.Ends.Should().Be(Ending.Stays);

    [Fact]
    public void Who_comes_later_has_no_days() => Of(new Membership("north", Until, null)).Should().BeEmpty();

    [Property(MaxTest = 300)]
    public Property The_days_of_all_teams_are_the_days_of_employment_counted_one_by_one() => Prop.ForAll(
        (from bounds in Gen.Choose(0, 200).ArrayOf(6)
         from teams in Gen.Choose(0, 2).ArrayOf(5)
         from first in Gen.Choose(0, 200)
         from length in Gen.Choose(1, 60)
         select (Bounds: bounds, Teams: teams, First: first, Length: length)).ToArbitrary(),
        item =>
        {
            var days = item.Bounds.Order().Distinct().Select(March.AddDays).ToList();
            // Every second piece is a gap or a team, so that there are leavers and transfers.
            var memberships = days.Zip(days.Skip(1)).Select((pair, i) => new Membership($"t{item.Teams[i]}", pair.First, pair.Second))
                .Where(piece => piece.Team != "t2").ToList();
            var (from, until) = (March.AddDays(item.First), March.AddDays(item.First + item.Length));
            var counted = Enumerable.Range(0, item.Length)
                .Count(day => memberships.Any(own => own.From <= from.AddDays(day) && from.AddDays(day) < own.Until));
            var segments = new[] { "t0", "t1" }.SelectMany(team => DaysInTeam.Of(memberships, team, from, until)).ToList();
            segments.Sum(segment => segment.Days).Should().Be(counted);
            segments.Should().OnlyContain(segment => segment.From >= from && segment.Until <= until && segment.Days > 0);
            segments.Where(segment => segment.Begins == Beginning.Transferred).Should().OnlyContain(segment => segment.FromTeam != null);
        });

    private static IReadOnlyList<DaySegment> Of(params Membership[] memberships) => DaysInTeam.Of(memberships, "north", March, Until);
}
