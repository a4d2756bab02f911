using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

public class PlanLifeCycleTests
{
    [Fact]
    public void A_prepared_draft_is_submitted() => PlanDecisions.Submit(Given(Drafted), Mia, Ground).ShouldMake(Submitted);

    [Fact]
    public void A_rejected_plan_can_be_submitted_again() =>
        PlanDecisions.Submit(Given([.. HandedIn, Rejected]), Mia, Ground).ShouldMake(Submitted);

    [Fact]
    public void Submitting_again_changes_nothing() => PlanDecisions.Submit(Given(HandedIn), Mia, Ground).ShouldMake();

    [Fact]
    public void Submission_names_the_research_that_is_missing()
    {
        var refusal =
            Refused(() => PlanDecisions.Submit(Given(Drafted), Mia, new PlanGround(false, new HashSet<string> { Roles.Marketing })));
        refusal.Code.Should().Be("preparation-missing");
        refusal.Arguments["missing"].Should().Be("competitor-analysis,rnd-input");
    }

    [Fact]
    public void A_plan_of_a_file_rests_on_the_file() => PlanDecisions.Submit(Given(Prepared), Mia, NoGround).ShouldMake(Submitted);

    [Fact]
    public void A_plan_without_a_target_is_not_submitted() =>
        ShouldBreak(() => PlanDecisions.Submit(Given(Drafted with { Months = [.. Enumerable.Repeat(0m, 12)] }), Mia, Ground), "no-target");

    [Fact]
    public void A_plan_in_force_is_not_submitted() => ShouldBreak(() => PlanDecisions.Submit(Given(InForce), Mia, Ground), "not-a-draft");

    [Fact]
    public void An_executive_approves_from_the_years_first_day() =>
        PlanDecisions.Approve(Given(HandedIn), Eva, null, Today).ShouldMake(Approved);

    [Fact]
    public void An_approved_plan_carries_all_its_targets()
    {
        var plan = Given([.. Prepared, new TargetAssigned("rep", "rep-1", "FY2027-M02", 7m, [7m]), Submitted]);
        PlanDecisions.Approve(plan, Eva, null, Today)
            .ShouldMake(Approved with { Assignments = [new TargetAssignment("rep", "rep-1", "FY2027-M02", 7m)] });
    }

    [Fact]
    public void The_day_it_counts_from_can_be_chosen() =>
        PlanDecisions.Approve(Given(HandedIn), Eva, new DateOnly(2026, 10, 1), Today)
            .ShouldMake(Approved with { EffectiveFrom = new DateOnly(2026, 10, 1) });

    [Theory]
    [InlineData(2026, 6, 30)]
    [InlineData(2027, 7, 1)]
    public void The_day_it_counts_from_lies_in_its_year(int year, int month, int day) =>
        ShouldNameField(() => PlanDecisions.Approve(Given(HandedIn), Eva, new DateOnly(year, month, day), Today), "effective_from",
            "outside-the-plan");

    [Fact]
    public void A_later_revision_counts_for_one_month_at_least()
    {
        var plan = Given([.. InForce, RevisedTo2, Submitted with { Revision = 2 }]);
        var late = new DateOnly(2027, 6, 10);
        ShouldNameField(() => PlanDecisions.Approve(plan, Eva, null, late), "effective_from", "outside-the-plan");
        PlanDecisions.Approve(plan, Eva, new DateOnly(2027, 6, 1), late)
            .ShouldMake(Approved with { Revision = 2, EffectiveFrom = new DateOnly(2027, 6, 1) });
    }

    [Theory]
    [InlineData(2026, 9, 10, 2026, 9, 10)]
    [InlineData(2026, 6, 15, 2026, 7, 1)]
    public void A_later_revision_counts_from_today_but_not_before_its_year(int year, int month, int day, int fromYear, int fromMonth,
        int fromDay)
    {
        var plan = Given([.. InForce, RevisedTo2, Submitted with { Revision = 2 }]);
        PlanDecisions.Approve(plan, Eva, null, new DateOnly(year, month, day))
            .ShouldMake(Approved with { Revision = 2, EffectiveFrom = new DateOnly(fromYear, fromMonth, fromDay) });
    }

    [Fact]
    public void Approving_again_changes_nothing() => PlanDecisions.Approve(Given(InForce), Eva, null, Today).ShouldMake();

    [Fact]
    public void Approving_what_is_approved_from_another_day_is_refused() =>
        ShouldBreak(() => PlanDecisions.Approve(Given(InForce), Eva, new DateOnly(2026, 8, 1), Today), "not-submitted");

    [Fact]
    public void A_draft_is_not_approved() => ShouldBreak(() => PlanDecisions.Approve(Given(Prepared), Eva, null, Today), "not-submitted");

    [Fact]
    public void A_manager_does_not_approve() =>
        Refused(() => PlanDecisions.Approve(Given(HandedIn), Person("max", Roles.SalesManager), null, Today)).Refusal.Should()
            .Be(Refusal.NotPermitted);

    [Fact]
    public void The_author_does_not_approve() =>
        ShouldBreak(() => PlanDecisions.Approve(Given(HandedIn), Person("mia", Roles.SalesManager, Roles.Executive), null, Today),
            "approver-is-author");

    [Fact]
    public void The_submitter_does_not_approve() =>
        ShouldBreak(() => PlanDecisions.Approve(Given([.. Prepared, Submitted with { SubmittedBy = "eva" }]), Eva, null, Today),
            "approver-is-author");

    [Fact]
    public void Someone_who_edited_the_draft_does_not_approve()
    {
        var edited = Then(Given(Prepared), "eva", [new TargetAssigned("rep", "rep-1", "FY2027-M01", 1m, [1m])]);
        ShouldBreak(() => PlanDecisions.Approve(Then(edited, "mia", [Submitted]), Eva, null, Today), "approver-is-author");
    }

    [Fact]
    public void An_executive_rejects_with_a_reason() => PlanDecisions.Reject(Given(HandedIn), Eva, "too timid").ShouldMake(Rejected);

    [Fact]
    public void Rejecting_again_changes_nothing() => PlanDecisions.Reject(Given([.. HandedIn, Rejected]), Eva, "too timid").ShouldMake();

    [Fact]
    public void A_draft_is_not_rejected() => ShouldBreak(() => PlanDecisions.Reject(Given(Prepared), Eva, "no"), "not-submitted");

    [Fact]
    public void A_manager_does_not_reject() =>
        Refused(() => PlanDecisions.Reject(Given(HandedIn), Mia, "no")).Refusal.Should().Be(Refusal.NotPermitted);

    [Fact]
    public void A_presented_plan_becomes_active() =>
        PlanDecisions.Activate(Given(InForce), (Today, "all sales staff"), Today).ShouldMake(Activated);

    [Fact]
    public void Activating_again_changes_nothing() => PlanDecisions.Activate(Given(AtWork), (Today, "all sales staff"), Today).ShouldMake();

    [Fact]
    public void A_submitted_plan_is_not_activated() =>
        ShouldBreak(() => PlanDecisions.Activate(Given(HandedIn), (Today, "all"), Today), "not-approved");

    [Fact]
    public void A_presentation_lies_behind() =>
        ShouldNameField(() => PlanDecisions.Activate(Given(InForce), (Today.AddDays(1), "all"), Today), "presented_on", "in-the-future");

    [Fact]
    public void A_plan_is_presented_to_several_audiences()
    {
        PlanDecisions.Present(Given(InForce), Mia, Today, "all sales staff", Today).ShouldMake(Presented);
        var shown = Given([.. InForce, Presented]);
        PlanDecisions.Present(shown, Mia, Today, "all sales staff", Today).ShouldMake();
        PlanDecisions.Present(shown, Mia, Today, "the board", Today).ShouldMake(Presented with { Audience = "the board" });
        PlanDecisions.Present(Given(AtWork), Mia, Today, "the board", Today).ShouldMake(Presented with { Audience = "the board" });
    }

    [Fact]
    public void Only_an_approved_plan_is_presented()
    {
        ShouldBreak(() => PlanDecisions.Present(Given(HandedIn), Mia, Today, "all", Today), "not-approved");
        ShouldBreak(() => PlanDecisions.Present(Given([.. AtWork, Closed]), Mia, Today, "late", Today), "not-approved");
        ShouldNameField(() => PlanDecisions.Present(Given(InForce), Mia, Today.AddDays(1), "all", Today), "presented_on", "in-the-future");
    }

    [Fact]
    public void A_plan_that_was_presented_becomes_active_without_saying_so_again()
    {
        PlanDecisions.Activate(Given([.. InForce, Presented]), null, Today).ShouldMake(Activated);
        PlanDecisions.Activate(Given([.. InForce, Presented, Activated]), null, Today).ShouldMake();
        Given([.. InForce, Presented, Activated]).Existing.Presentations.Should().Equal(Presented);
        Given(AtWork).Existing.Presentations.Should().Equal(Presented);
    }

    [Fact]
    public void A_plan_nobody_was_shown_is_not_activated() =>
        ShouldBreak(() => PlanDecisions.Activate(Given(InForce), null, Today), "not-presented");

    [Fact]
    public void The_presentation_of_an_earlier_revision_does_not_count()
    {
        var next = Given([.. AtWork, RevisedTo2, Submitted with { Revision = 2 }, Approved with { Revision = 2 }]);
        ShouldBreak(() => PlanDecisions.Activate(next, null, Today), "not-presented");
    }

    [Fact]
    public void Every_step_is_told_with_who_took_it()
    {
        var plan = Given([.. HandedIn, Rejected, Submitted, Approved, Activated, RevisedTo2]).Existing;
        plan.Decisions.Select(decision => (decision.Kind, decision.Revision, decision.By, decision.Reason)).Should().Equal(
            ("submitted", 1, "mia", ""), ("rejected", 1, "eva", "too timid"), ("submitted", 1, "mia", ""), ("approved", 1, "eva", ""),
            ("activated", 1, "mia", ""), ("revised", 2, "mia", "market grew"));
    }

    [Fact]
    public void An_active_plan_is_closed() => PlanDecisions.Close(Given(AtWork)).ShouldMake(Closed);

    [Fact]
    public void Closing_again_changes_nothing() => PlanDecisions.Close(Given([.. AtWork, Closed])).ShouldMake();

    [Fact]
    public void A_plan_that_is_not_active_is_not_closed() => ShouldBreak(() => PlanDecisions.Close(Given(InForce)), "not-active");
}
