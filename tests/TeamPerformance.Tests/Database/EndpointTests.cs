using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using static SalesPlatform.Tests.TeamPerformance.Database.Office;
using static SalesPlatform.Tests.TeamPerformance.Database.RunningTeamPerformance;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>Teams, people and meetings as callers see them.</summary>
[Collection(nameof(RunningTeamPerformance))]
public class EndpointTests(RunningTeamPerformance service)
{
    [Fact]
    public async Task Days_in_the_team_follow_the_companys_quarter()
    {
        var office = await service.OfficeAsync();
        var days = await office.Roster.ListDaysAsync(
            new ListDaysRequest { Team = office.Team, Period = "FY2027-Q2" }, cancellationToken: Cancellation);
        (days.StartsOn, days.EndsBefore, days.Days).Should().Be((Day(2026, 10, 1), Day(2027, 1, 1), 92));
        days.Members.Should().ContainSingle().Which.Segments.Should().ContainSingle().Which.Ends.Should().Be("stays");
        var before = await office.Roster.ListDaysAsync(
            new ListDaysRequest { Team = office.Team, Period = "FY2027-M03" }, cancellationToken: Cancellation);
        before.Members.Select(member => (member.Employee, member.Days)).Should().Equal((office.Ann, 30), (office.Bob, 30));
    }

    [Fact]
    public async Task A_list_of_people_comes_page_by_page()
    {
        var office = await service.OfficeAsync();
        var members = new ListMembersRequest { Team = office.Team, From = Day(2026, 7, 1), Until = Day(2026, 7, 2), PageSize = 1 };
        var first = await office.Roster.ListMembersAsync(members, cancellationToken: Cancellation);
        members.PageToken = first.NextPageToken;
        var second = await office.Roster.ListMembersAsync(members, cancellationToken: Cancellation);
        first.Members.Concat(second.Members).Select(member => member.Employee).Should().Equal(office.Ann, office.Bob);
        second.NextPageToken.Should().BeEmpty();

        var days = new ListDaysRequest { Team = office.Team, Period = "FY2027-M03", PageSize = 1 };
        days.PageToken = (await office.Roster.ListDaysAsync(days, cancellationToken: Cancellation)).NextPageToken;
        (await office.Roster.ListDaysAsync(days, cancellationToken: Cancellation)).Members.Should().ContainSingle().Which.Employee.Should()
            .Be(office.Bob);
    }

    [Fact]
    public async Task Every_team_is_on_one_page_of_the_list()
    {
        var (one, other) = (await service.OfficeAsync(), await service.OfficeAsync());
        var (listed, token) = (new List<string>(), "");
        do
        {
            var page = await one.Teams.ListAsync(new ListTeamsRequest { PageSize = 1, PageToken = token }, cancellationToken: Cancellation);
            listed.AddRange(page.Teams.Select(team => team.Team));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        listed.Should().Contain([one.Team, other.Team]).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_regular_meeting_leaves_actions_of_which_the_overdue_are_found_and_the_next_meeting()
    {
        var office = await service.OfficeAsync();
        var planned = await office.Meetings.PlanAsync(new PlanMeetingRequest
        {
            Team = office.Team,
            Title = "周会",
            On = Day(2026, 11, 9),
            Agenda = { "goals" },
            EveryWeeks = 1,
        }, cancellationToken: Cancellation);
        var held = await office.Meetings.HoldAsync(new HoldMeetingRequest
        {
            Meeting = planned.Meeting,
            HeldOn = Day(2026, 11, 9),
            Goals = { "+20 %" },
            Outcome = "two offers",
            Actions =
            {
                new NewAction { Task = "offer", Owner = office.Ann, DueOn = Day(2026, 11, 12) },
                new NewAction { Task = "call", Owner = office.Ann, DueOn = Day(2026, 11, 20) },
            },
        }, cancellationToken: Cancellation);

        held.Actions.Select(action => action.Status).Should().Equal("overdue", "open");
        var request = new ListActionsRequest { Team = office.Team, OverdueOnly = true };
        (await office.Meetings.ListActionsAsync(request, cancellationToken: Cancellation)).Actions.Should().ContainSingle().Which.Task
            .Should().Be("offer");
        await office.MeetingsOf(office.Ann).CompleteActionAsync(
            new CompleteActionRequest { Meeting = planned.Meeting, Number = 1, DoneOn = Day(2026, 11, 20) },
            cancellationToken: Cancellation);
        (await office.Meetings.ListActionsAsync(request, cancellationToken: Cancellation)).Actions.Should().BeEmpty();
        var list = await office.Meetings.ListAsync(
            new ListMeetingsRequest { Team = office.Team, From = Day(2026, 11, 1), Until = Day(2026, 12, 1) },
            cancellationToken: Cancellation);
        list.Meetings.Select(meeting => (meeting.Meeting, meeting.Status, meeting.On)).Should()
            .Equal((planned.Meeting, "held", Day(2026, 11, 9)), (held.NextMeeting, "planned", Day(2026, 11, 16)));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
