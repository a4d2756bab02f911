using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Rosters;
using static SalesPlatform.Tests.TeamPerformance.Rosters.RosterStory;

namespace SalesPlatform.Tests.TeamPerformance.Rosters;

public class RosterDecisionsTests
{
    [Fact]
    public void A_person_is_hired() => RosterDecisions.Hire(Given(), Hired).Should().Equal(Hired);

    [Fact]
    public void The_same_hire_again_changes_nothing() => RosterDecisions.Hire(Given(Hired), Hired).Should().BeEmpty();

    [Fact]
    public void The_same_hire_again_changes_nothing_after_the_person_left() =>
        RosterDecisions.Hire(Given(Hired, Moved, Left), Hired).Should().BeEmpty();

    [Fact]
    public void Who_works_here_is_not_hired_again() =>
        ShouldBreak(() => RosterDecisions.Hire(Given(Hired), Hired with { HiredOn = May }), "already-employed");

    [Fact]
    public void Who_left_may_be_hired_again() => RosterDecisions.Hire(Given(Hired, Moved, Left), HiredAgain).Should().Equal(HiredAgain);

    [Fact]
    public void Who_left_may_be_hired_again_from_the_day_they_left_on() =>
        RosterDecisions.Hire(Given(Hired, Moved, Left), Hired with { HiredOn = August }).Should().Equal(Hired with { HiredOn = August });

    [Fact]
    public void Nobody_is_hired_again_before_they_left() =>
        ShouldBreak(() => RosterDecisions.Hire(Given(Hired, Moved, Left), Hired with { HiredOn = August.AddDays(-1) }),
            "before-previous-change");

    [Fact]
    public void A_person_moves_to_another_team() => RosterDecisions.Transfer(Given(Hired), "south", May).Should().Equal(Moved);

    [Fact]
    public void The_same_move_again_changes_nothing() => RosterDecisions.Transfer(Given(Hired, Moved), "south", May).Should().BeEmpty();

    [Fact]
    public void A_move_comes_after_the_change_before() =>
        ShouldBreak(() => RosterDecisions.Transfer(Given(Hired), "south", March), "before-previous-change");

    [Fact]
    public void A_move_to_the_own_team_is_none() =>
        ShouldBreak(() => RosterDecisions.Transfer(Given(Hired), "north", May), "already-in-team");

    [Fact]
    public void Who_left_does_not_move() =>
        ShouldBreak(() => RosterDecisions.Transfer(Given(Hired, Moved, Left), "north", Left.LeftOn.AddDays(1)), "not-employed");

    [Fact]
    public void Who_was_never_hired_is_not_found() =>
        FluentActions.Invoking(() => RosterDecisions.Transfer(Given(), "south", May).ToList())
            .Should().Throw<DomainException>().Which.Refusal.Should().Be(Refusal.NotFound);

    [Fact]
    public void A_person_leaves_the_team_they_are_in() => RosterDecisions.Leave(Given(Hired, Moved), August).Should().Equal(Left);

    [Fact]
    public void Leaving_again_changes_nothing() => RosterDecisions.Leave(Given(Hired, Moved, Left), August).Should().BeEmpty();

    [Fact]
    public void Leaving_on_another_day_is_refused_once_gone() =>
        ShouldBreak(() => RosterDecisions.Leave(Given(Hired, Moved, Left), August.AddDays(1)), "not-employed");

    [Fact]
    public void Nobody_leaves_before_the_change_before() =>
        ShouldBreak(() => RosterDecisions.Leave(Given(Hired, Moved), May), "before-previous-change");

    [Fact]
    public void A_repeat_of_the_past_changes_nothing_after_a_rehire()
    {
        var back = Given(Hired, Moved, Left, HiredAgain);
        RosterDecisions.Leave(back, August).Should().BeEmpty();
        RosterDecisions.Transfer(back, "south", May).Should().BeEmpty();
    }

    [Fact]
    public void Time_in_teams_is_half_open_and_without_overlap() =>
        Given(Hired, Moved, Left, HiredAgain).Existing.Memberships.Should().Equal(
            new Membership("north", March, May), new Membership("south", May, August), new Membership("north", HiredAgain.HiredOn, null));

    [Fact]
    public void A_row_with_both_days_hires_and_lets_go() =>
        RosterDecisions.Record(Given(), Hired, May).Should().Equal(Hired, new EmployeeLeft("e-1", "north", May));

    [Fact]
    public void A_row_that_now_has_a_last_day_lets_go_only() =>
        RosterDecisions.Record(Given(Hired), Hired, May).Should().Equal(new EmployeeLeft("e-1", "north", May));

    [Fact]
    public void The_same_row_again_changes_nothing() =>
        RosterDecisions.Record(Given(Hired, new EmployeeLeft("e-1", "north", May)), Hired, May).Should().BeEmpty();

    [Fact]
    public void A_row_with_an_impossible_last_day_takes_no_effect_at_all() =>
        ShouldBreak(() => RosterDecisions.Record(Given(), Hired, March), "before-previous-change");
}
