using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.Domain;
using SalesPlatform.Tests.CustomerRelations.ServiceStandards;
using static SalesPlatform.Tests.CustomerRelations.Story;

namespace SalesPlatform.Tests.CustomerRelations.Complaints;

/// <summary>A complaint of high severity: 4 business hours to respond, 16 to resolve, received on Monday at 10:00 in Shanghai.</summary>
public class ComplaintTests
{
    private static readonly Guid Id = Guid.Parse("01970000-0000-7000-8000-000000000001");
    private static readonly BusinessCalendar Calendar = new(BusinessCalendarTests.Shanghai);
    private static readonly CommandContext Later = Cleo with { Now = At("2026-06-30T00:00Z") };

    private static readonly ComplaintReceived Received = new(Id, "C1", "north", "after-sales-response", "high",
        At("2026-06-15T10:00+08:00"), new(2026, 6, 15), 1, 1, 240, 960);

    private static readonly ComplaintAssigned Assigned = new(Id, "C1", "north", "cleo");
    private static readonly ComplaintResponded Responded = new(Id, "C1", "north", At("2026-06-15T11:00+08:00"), 60, false, 0);
    private static readonly ComplaintResolved Resolved = new(Id, "C1", "north", At("2026-06-15T12:00+08:00"), 120, false, 0);

    [Fact]
    public void Receipt_pins_the_standard_and_the_hours_and_keeps_the_words_apart()
    {
        var standard = ServiceStandard.Aggregate.After(new ServiceStandardAgreed(1, StandardTests.Times, "mia", "cleo"));
        var hours = BusinessHours.Aggregate.After(BusinessCalendarTests.Shanghai);
        var complaint = new NewComplaint("C1", "north", "after-sales-response", "high", "Nobody called back.", Received.ReceivedAt,
            Received.ReceivedOn);

        ComplaintDecisions.Receive(Cleo, Id, complaint, standard, hours)
            .ShouldMake(Received, new ComplaintTextKept(Id, "Nobody called back."));
        ShouldBreak(() => ComplaintDecisions.Receive(Cleo, Id, complaint, ServiceStandard.Aggregate.Initial, hours), "no-service-standard");
        ShouldBreak(() => ComplaintDecisions.Receive(Cleo, Id, complaint, standard, BusinessHours.Aggregate.Initial), "no-business-hours");
        ShouldNameField(() => ComplaintDecisions.Receive(Cleo, Id, complaint with { ReceivedAt = Now.AddDays(1) }, standard, hours),
            "received_at", "in-the-future");
    }

    [Theory]
    // 14:00 is the last minute of four hours; the next morning is five hours later.
    [InlineData("2026-06-15T14:00+08:00", 240, false, 0)]
    [InlineData("2026-06-15T14:01+08:00", 241, true, 1)]
    [InlineData("2026-06-16T10:00+08:00", 540, true, 300)]
    public void A_response_says_whether_it_kept_the_standard(string at, int minutes, bool breached, int over) =>
        ComplaintDecisions.Respond(Given(Received, Assigned), Later, Calendar, Step(at)).ShouldMake(
            new ComplaintResponded(Id, "C1", "north", At(at), minutes, breached, over), new ComplaintTextKept(Id, "told"));

    [Fact]
    public void Waiting_for_the_customer_stops_the_clock()
    {
        var held = Given(Received, Assigned, new ComplaintHeld(Id, "C1", "north", At("2026-06-15T11:00+08:00")));
        held.Response(Calendar, At("2026-06-17T11:00+08:00")).Should().Be(new ServiceTimeStanding(null, null, 60, 240, 0));
        ShouldBreak(() => ComplaintDecisions.Respond(held, Later, Calendar, Step("2026-06-17T11:00+08:00")), "on-hold");

        var resumed = Given(Received, Assigned, new ComplaintHeld(Id, "C1", "north", At("2026-06-15T11:00+08:00")),
            new ComplaintResumed(Id, "C1", "north", At("2026-06-17T11:00+08:00")));
        resumed.Response(Calendar, At("2026-06-17T12:00+08:00")).Should().Be(
            new ServiceTimeStanding(At("2026-06-17T14:00+08:00"), null, 120, 240, 0));
        ComplaintDecisions.Respond(resumed, Later, Calendar, Step("2026-06-17T14:30+08:00")).First().Should().Be(
            new ComplaintResponded(Id, "C1", "north", At("2026-06-17T14:30+08:00"), 270, true, 30));
    }

    [Fact]
    public void A_breach_shows_while_nobody_has_responded() =>
        Given(Received).Response(Calendar, At("2026-06-15T15:00+08:00")).Should().Be(
            new ServiceTimeStanding(At("2026-06-15T14:00+08:00"), null, 300, 240, 60));

    [Fact]
    public void A_hold_after_the_response_leaves_the_response_as_it_was() =>
        Given(Received, Assigned, Responded, new ComplaintHeld(Id, "C1", "north", At("2026-06-15T11:30+08:00")))
            .Response(Calendar, Later.Now)
            .Should().Be(new ServiceTimeStanding(At("2026-06-15T14:00+08:00"), Responded.RespondedAt, 60, 240, 0));

    [Fact]
    public void Reopening_goes_on_where_the_clock_stood()
    {
        var reopened = Given(Received, Assigned, Responded, Resolved,
            new ComplaintReopened(Id, "C1", "north", At("2026-06-22T09:00+08:00")));

        reopened.Resolution(Calendar, At("2026-06-22T10:00+08:00")).Minutes.Should().Be(180);
        ComplaintDecisions.Resolve(reopened, Later, Calendar, Step("2026-06-22T10:00+08:00")).First().Should().Be(
            new ComplaintResolved(Id, "C1", "north", At("2026-06-22T10:00+08:00"), 180, false, 0));
    }

    [Fact]
    public void Steps_follow_one_another()
    {
        ShouldBreak(() => ComplaintDecisions.Respond(Given(Received), Later, Calendar, Step(null)), "wrong-status");
        ShouldBreak(() => ComplaintDecisions.Resolve(Given(Received, Assigned), Later, Calendar, Step(null)), "wrong-status");
        ShouldBreak(() => ComplaintDecisions.Confirm(Given(Received, Assigned, Responded), Later, Step(null)), "wrong-status");
        ShouldBreak(() => ComplaintDecisions.Assign(Given(Received, Assigned, Responded, Resolved), "carl"), "wrong-status");
        ShouldBreak(() => ComplaintDecisions.Resume(Given(Received), Later, Step(null)), "not-on-hold");
        var confirmed = Given(Received, Assigned, Responded, Resolved, new ComplaintConfirmed(Id, "C1", "north", Later.Now));
        ShouldBreak(() => ComplaintDecisions.Reopen(confirmed, Later, Step(null)), "wrong-status");
    }

    [Fact]
    public void Nothing_happens_ahead_of_time_or_before_the_step_before()
    {
        ShouldNameField(
            () => ComplaintDecisions.Resolve(Given(Received, Assigned, Responded), Later, Calendar, Step("2026-06-15T10:59+08:00")), "at",
            "out-of-order");
        ShouldNameField(
            () => ComplaintDecisions.Resolve(Given(Received, Assigned, Responded), Later, Calendar, Step("2026-07-01T00:00+08:00")), "at",
            "in-the-future");
    }

    [Fact]
    public void The_same_step_again_changes_nothing()
    {
        ComplaintDecisions.Assign(Given(Received, Assigned), "cleo").Should().BeEmpty();
        ComplaintDecisions.Respond(Given(Received, Assigned, Responded, new ComplaintTextKept(Id, "told")), Later, Calendar, Step(null))
            .Should().BeEmpty();
    }

    [Fact]
    public void Customer_service_works_for_all_teams_and_a_manager_for_their_own()
    {
        var state = Complaint.Fold.After(Received);
        state.RequireFor(Cleo, Id).Received.Should().Be(Received);
        ShouldDeny(() => [state.RequireFor(Max, Id)], "not-your-team");
    }

    [Fact]
    public void An_event_that_it_does_not_know_is_an_error() =>
        FluentActions.Invoking(() => Given(Received, "told by a ghost")).Should().Throw<InvalidOperationException>()
            .WithMessage("*no event of*");

    private static Complaint Given(params object[] events) => Complaint.Fold.After(events)!;

    private static ReportedStep Step(string? at) => new(at is null ? null : At(at), "told");
}
