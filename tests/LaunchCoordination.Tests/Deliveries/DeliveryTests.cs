using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Deliveries;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination.Deliveries;

public class DeliveryTests
{
    private const string Lot = "first lot";
    private const string Tightness = "tight at 10 bar";
    private static readonly object[] Requested = [.. LaidDown, Asked];
    private static readonly object[] Promised = [.. Requested, Committed];
    private static readonly DeliveryMet Arrived = new(Id, "P-100", "north", "production", Lot, Committed.DueOn, Today, "pam");
    private static readonly UnmetCondition Failed =
        new("quality-requirements", "failed", Lot, Tightness, null, "first lot: 'tight at 10 bar' is not met (leaks).");
    private static readonly UnmetCondition Late =
        new("delivery-dates", "not-before-launch", Lot, "", SlippedPastLaunch.To,
            "first lot: 2026-10-05 is not before the launch on 2026-10-01; it slipped: steel is late.");

    [Fact]
    public void A_manager_asks_a_department() => DeliveryDecisions.Request(Given(LaidDown), Mia, Asked).ShouldMake(Asked);

    [Fact]
    public void A_department_may_name_its_own_delivery() => DeliveryDecisions.Request(Given(LaidDown), Pam, Asked).ShouldMake(Asked);

    [Fact]
    public void A_department_asks_nothing_of_another() =>
        ShouldForbid("not-your-department", () => DeliveryDecisions.Request(Given(LaidDown), Rob, Asked));

    [Fact]
    public void A_departments_role_makes_a_manager_of_the_south_no_manager_of_the_north() => ShouldForbid("not-your-department",
        () => DeliveryDecisions.Request(Given(LaidDown), Person("max", Roles.SalesManager, Roles.Rnd) with { Teams = ["south"] }, Asked));

    [Fact]
    public void Asking_again_changes_nothing() =>
        DeliveryDecisions.Request(Given(Requested), Mia, Asked with { QualityRequirements = [Tightness] }).ShouldMake();

    [Fact]
    public void Two_deliveries_do_not_share_a_name() =>
        Refused(() => DeliveryDecisions.Request(Given(Requested), Mia, Asked with { WantedOn = Today }))
        .Refusal.Should().Be(Refusal.AlreadyExists);

    [Fact]
    public void Only_RnD_and_production_deliver() =>
        ShouldNameField("department", "unknown-department",
            () => DeliveryDecisions.Request(Given(LaidDown), Mia, Asked with { Department = "hr" }));

    [Fact]
    public void A_delivery_has_something_to_fulfil() =>
        ShouldNameField("quality_requirements", "missing",
            () => DeliveryDecisions.Request(Given(LaidDown), Mia, Asked with { QualityRequirements = [] }));

    [Fact]
    public void A_quality_requirement_is_named_once() => ShouldNameField("quality_requirements", "twice",
        () => DeliveryDecisions.Request(Given(LaidDown), Mia, Asked with { QualityRequirements = [Tightness, Tightness] }));

    [Fact]
    public void The_department_commits_itself() =>
        DeliveryDecisions.Commit(Given(Requested), Pam, Lot, Committed.DueOn, Today).ShouldMake(Committed);

    [Fact]
    public void Committing_again_changes_nothing() =>
        DeliveryDecisions.Commit(Given(Promised), Pam, Lot, Committed.DueOn, Today).ShouldMake();

    [Fact]
    public void A_commitment_can_come_earlier() => DeliveryDecisions.Commit(Given(Promised), Pam, Lot, Committed.DueOn.AddDays(-3), Today)
        .ShouldMake(Committed with { DueOn = Committed.DueOn.AddDays(-3) });

    [Fact]
    public void A_later_commitment_is_a_slip() =>
        ShouldBreak("later-is-a-slip", () => DeliveryDecisions.Commit(Given(Promised), Pam, Lot, Committed.DueOn.AddDays(1), Today));

    [Fact]
    public void Nobody_commits_to_the_past() =>
        ShouldNameField("due_on", "in-the-past", () => DeliveryDecisions.Commit(Given(Requested), Pam, Lot, Today.AddDays(-1), Today));

    [Fact]
    public void Nobody_commits_for_another_department() =>
        ShouldForbid("not-your-department", () => DeliveryDecisions.Commit(Given(Requested), Rob, Lot, Committed.DueOn, Today));

    [Fact]
    public void A_manager_does_not_commit_for_a_department() =>
        ShouldForbid("not-your-department", () => DeliveryDecisions.Commit(Given(Requested), Mia, Lot, Committed.DueOn, Today));

    [Fact]
    public void An_unknown_delivery_is_named() =>
        ShouldNotFind("delivery-not-found", () => DeliveryDecisions.Commit(Given(Requested), Pam, "second lot", Committed.DueOn, Today));

    [Fact]
    public void A_slip_to_the_launch_takes_readiness_away_and_says_why() =>
        DeliveryDecisions.Slip(Given(Ready), Pam, Lot, SlippedPastLaunch.To, "steel is late")
            .ShouldMake(SlippedPastLaunch, Lost(goWithdrawn: false, Late));

    [Fact]
    public void A_slip_withdraws_a_go()
    {
        var events = DeliveryDecisions.Slip(Given(GoGiven), Pam, Lot, SlippedPastLaunch.To, "steel is late").ToList();
        events.ShouldMake(SlippedPastLaunch, Lost(goWithdrawn: true, Late));
        Given(GoGiven).Then(events).Status.Should().Be("planned");
    }

    [Fact]
    public void A_slip_that_stays_before_the_launch_leaves_readiness() =>
        DeliveryDecisions.Slip(Given(Ready), Pam, Lot, LaunchDay.AddDays(-1), "steel is late")
        .ShouldMake(SlippedPastLaunch with { To = LaunchDay.AddDays(-1) });

    [Fact]
    public void The_same_slip_again_changes_nothing() =>
        DeliveryDecisions.Slip(Given([.. Promised, SlippedPastLaunch]), Pam, Lot, SlippedPastLaunch.To, "steel is late").ShouldMake();

    [Fact]
    public void A_slip_is_to_a_later_day() =>
        ShouldNameField("due_on", "not-later", () => DeliveryDecisions.Slip(Given(Promised), Pam, Lot, Committed.DueOn, "x"));

    [Fact]
    public void What_nobody_committed_to_does_not_slip() =>
        ShouldBreak("not-committed", () => DeliveryDecisions.Slip(Given(Requested), Pam, Lot, LaunchDay, "x"));

    [Fact]
    public void Coming_forward_again_brings_readiness_back()
    {
        var lost = Given(Ready).Then(DeliveryDecisions.Slip(Given(Ready), Pam, Lot, SlippedPastLaunch.To, "steel is late"));
        DeliveryDecisions.Commit(lost, Pam, Lot, Committed.DueOn, Today).ShouldMake(Committed, Reached);
    }

    [Fact]
    public void A_delivery_arrives() => DeliveryDecisions.Meet(Given(Promised), Pam, Lot, Today, Today).ShouldMake(Arrived);

    [Fact]
    public void Arriving_again_changes_nothing() =>
        DeliveryDecisions.Meet(Given([.. Promised, Arrived]), Pam, Lot, Today, Today).ShouldMake();

    [Fact]
    public void A_delivery_does_not_arrive_in_the_future() =>
        ShouldNameField("met_on", "in-the-future", () => DeliveryDecisions.Meet(Given(Promised), Pam, Lot, Today.AddDays(1), Today));

    [Fact]
    public void What_nobody_committed_to_does_not_arrive() =>
        ShouldBreak("not-committed", () => DeliveryDecisions.Meet(Given(Requested), Pam, Lot, Today, Today));

    [Fact]
    public void What_arrived_neither_slips_nor_arrives_again()
    {
        ShouldBreak("delivery-met", () => DeliveryDecisions.Slip(Given([.. Promised, Arrived]), Pam, Lot, LaunchDay, "x"));
        ShouldBreak("delivery-met", () => DeliveryDecisions.Meet(Given([.. Promised, Arrived]), Pam, Lot, Today.AddDays(-1), Today));
        ShouldBreak("delivery-met", () => DeliveryDecisions.Commit(Given([.. Promised, Arrived]), Pam, Lot, Today, Today));
    }

    [Fact]
    public void Quality_is_assessed_with_evidence() =>
        DeliveryDecisions.AssessQuality(Given(Promised), Pam, Lot, Tightness, true, "report 7").ShouldMake(Tight);

    [Fact]
    public void The_same_assessment_again_changes_nothing() =>
        DeliveryDecisions.AssessQuality(Given([.. Promised, Tight]), Pam, Lot, Tightness, true, "report 7").ShouldMake();

    [Fact]
    public void A_failed_requirement_takes_readiness_away() =>
        DeliveryDecisions.AssessQuality(Given(Ready), Pam, Lot, Tightness, false, "leaks")
        .ShouldMake(Tight with { IsMet = false, Evidence = "leaks" }, Lost(goWithdrawn: false, Failed));

    [Fact]
    public void An_unknown_requirement_is_named() =>
        ShouldNotFind("quality-requirement-not-found",
            () => DeliveryDecisions.AssessQuality(Given(Promised), Pam, Lot, "blue", true, "seen"));

    [Fact]
    public void Nobody_assesses_what_another_department_delivers() =>
        ShouldForbid("not-your-department", () => DeliveryDecisions.AssessQuality(Given(Promised), Rob, Lot, Tightness, true, "seen"));
}
