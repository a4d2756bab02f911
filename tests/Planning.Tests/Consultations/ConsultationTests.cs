using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.Tests.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.Consultations;

public class ConsultationTests
{
    private static readonly Guid Input1 = Guid.CreateVersion7();
    private static readonly Guid Input2 = Guid.CreateVersion7();
    private static readonly CommandContext Max = Person("max", Roles.Marketing);

    private static readonly DepartmentInputRequested Asked =
        new("north", "FY2027", Input1, Roles.Marketing, "demand outlook", Today, "mia");
    private static readonly DepartmentInputReceived Received = new("north", "FY2027", Input1, Roles.Marketing, "Outlook 2027", "max");
    private static readonly DepartmentInputDetailed Detailed = new(Input1, "service matters");
    private static readonly DepartmentInputWaived Waived = new("north", "FY2027", Input1, Roles.Marketing, "no time", "mia");

    private static readonly MeetingTerms Meeting = new(
        Today, "capacity", [Roles.Marketing, Roles.Rnd], ["mia", "max", "rob"], ["launch in March"], Feasibilities.Conditional, null);

    [Fact]
    public void A_department_is_asked()
    {
        var asked = ConsultationDecisions.Request(Known(), Mia, Roles.Marketing, "demand outlook", Today, Today).Should().ContainSingle()
            .Which.Should().BeOfType<DepartmentInputRequested>().Subject;
        asked.Should().Be(Asked with { Input = asked.Input });
    }

    [Fact]
    public void Asking_again_while_it_is_open_changes_nothing_and_later_asks_anew()
    {
        ConsultationDecisions.Request(Known(Asked), Mia, Roles.Marketing, "demand outlook", Today, Today).ShouldMake();
        ConsultationDecisions.Request(Known(Asked, Received), Mia, Roles.Marketing, "demand outlook", Today, Today).Should()
            .ContainSingle();
    }

    [Fact]
    public void Only_departments_are_asked_and_in_time()
    {
        ShouldNameField(() => ConsultationDecisions.Request(Known(), Mia, "canteen", "menu", null, Today), "department",
            "unknown-department");
        ShouldNameField(() => ConsultationDecisions.Request(Known(), Mia, Roles.Rnd, "roadmap", Today.AddDays(-1), Today), "due_on",
            "in-the-past");
    }

    [Fact]
    public void The_department_itself_hands_in()
    {
        ConsultationDecisions.HandIn(Known(Asked), Max, Input1, "Outlook 2027", "service matters").ShouldMake(Received, Detailed);
        ConsultationDecisions.HandIn(Known(Asked, Received, Detailed), Max, Input1, "Outlook 2027", "service matters").ShouldMake();
        Known(Asked, Received, Detailed).Input(Input1).Should().Match<DepartmentInput>(input =>
            input.Status == "received" && input.Content == "service matters");
    }

    [Theory]
    [InlineData(Roles.SalesManager)]
    [InlineData(Roles.Rnd)]
    [InlineData(Roles.Executive)]
    public void Nobody_else_hands_in_for_a_department(string role) =>
        Refused(() => ConsultationDecisions.HandIn(Known(Asked), Person("max", role), Input1, "t", "")).Code.Should()
            .Be("not-your-department");

    [Fact]
    public void An_input_is_waived_with_a_reason()
    {
        ConsultationDecisions.Waive(Known(Asked), Mia, Input1, "no time").ShouldMake(Waived);
        ConsultationDecisions.Waive(Known(Asked, Waived), Mia, Input1, "no time").ShouldMake();
        Known(Asked, Waived).Input(Input1).Status.Should().Be("waived");
    }

    [Fact]
    public void What_is_settled_stays_settled()
    {
        ShouldBreak(() => ConsultationDecisions.Waive(Known(Asked, Received), Mia, Input1, "no time"), "input-settled");
        ShouldBreak(() => ConsultationDecisions.Waive(Known(Asked, Waived), Mia, Input1, "another reason"), "input-settled");
        ShouldBreak(() => ConsultationDecisions.HandIn(Known(Asked, Waived), Max, Input1, "t", ""), "input-settled");
        ShouldBreak(() => ConsultationDecisions.HandIn(Known(Asked, Received), Max, Input1, "another", ""), "input-settled");
    }

    [Fact]
    public void An_input_nobody_asked_for_is_not_found()
    {
        Refused(() => ConsultationDecisions.HandIn(Known(), Max, Input1, "t", "")).Refusal.Should().Be(Refusal.NotFound);
        Refused(() => ConsultationDecisions.Waive(Known(), Mia, Input1, "r")).Refusal.Should().Be(Refusal.NotFound);
    }

    [Fact]
    public void A_department_is_settled_when_it_was_asked_and_nothing_is_outstanding()
    {
        Known().Settled.Should().BeEmpty();
        Known(Asked).Settled.Should().BeEmpty();
        Known(Asked, Received).Settled.Should().Equal(Roles.Marketing);
        Known(Asked, Received, Asked with { Input = Input2 }).Settled.Should().BeEmpty();
        Known(Asked, Received, Asked with { Input = Input2 }, Waived with { Input = Input2 }).Settled.Should().Equal(Roles.Marketing);
    }

    [Fact]
    public void A_meeting_is_published_without_persons_and_words()
    {
        var events = ConsultationDecisions.Record(Known(), Input1, Meeting, Today).ToList();
        events.ShouldMake(
            new FeasibilityMeetingHeld("north", "FY2027", Input1, Today, [Roles.Marketing, Roles.Rnd], Feasibilities.Conditional, null),
            new FeasibilityMeetingMinuted(Input1, "capacity", ["mia", "max", "rob"], ["launch in March"]));
        ConsultationDecisions.Record(Known([.. events]), Input2, Meeting, Today).ShouldMake();
    }

    [Fact]
    public void A_corrected_record_takes_the_place_of_a_meeting()
    {
        var first = ConsultationDecisions.Record(Known(), Input1, Meeting, Today).ToArray();
        var corrected = Meeting with { Feasibility = Feasibilities.Feasible, Replaces = Input1 };
        var second = ConsultationDecisions.Record(Known(first), Input2, corrected, Today).ToArray();
        var file = Known([.. first, .. second]);
        file.Standing.Should().ContainSingle().Which.Held.Meeting.Should().Be(Input2);
        ConsultationDecisions.Record(file, Guid.CreateVersion7(), corrected, Today).ShouldMake();
        ShouldBreak(() => ConsultationDecisions.Record(file, Guid.CreateVersion7(), corrected with { Subject = "other" }, Today),
            "already-replaced");
        Refused(() => ConsultationDecisions.Record(Known(), Input2, corrected, Today)).Refusal.Should().Be(Refusal.NotFound);
    }

    [Fact]
    public void All_that_a_meeting_lacks_is_named_at_once()
    {
        var empty = Meeting with { HeldOn = Today.AddDays(1), Departments = [], Participants = [], Conclusions = [] };
        Refused(() => ConsultationDecisions.Record(Known(), Input1, empty, Today)).Fields.Select(error => (error.Field, error.Code))
            .Should().Equal(
            ("held_on", "in-the-future"), ("departments", "missing"), ("participants", "missing"), ("conclusions", "missing"));
        ShouldNameField(() => ConsultationDecisions.Record(Known(), Input1, Meeting with { Departments = ["canteen"] }, Today),
            "departments[0]", "unknown-department");
    }

    private static ConsultationFile Known(params object[] events) => After(ConsultationFile.Of(Id), "mia", events);
}
