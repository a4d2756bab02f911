using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.Strategies;
using SalesPlatform.Tests.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.Strategies;

public class DiscussionTests
{
    private static readonly TargetProposed Offer = new(1, 1, 120_000m, "20 % is what the market bears", "mia", Sides.Sales);
    private static readonly TargetCommented Doubt = new(1, 1, "what of the new product?", "eva", Sides.SeniorManagement);
    private static readonly TargetProposed Counter = new(1, 2, 132_000m, "with the new product", "eva", Sides.SeniorManagement);

    private static readonly TargetAgreed Agreed = new(
        "north", "FY2027", 1, 2, "CNY", 132_000m, [.. Enumerable.Repeat(11_000m, 12)], "eva", "mia");

    [Fact]
    public void A_proposal_opens_a_round()
    {
        DiscussionDecisions.Propose(Given(Drafted), Mia, 120_000m, Offer.Reason).ShouldMake(Offer);
        DiscussionDecisions.Propose(Given(Drafted, Offer), Mia, 120_000m, Offer.Reason).ShouldMake();
        DiscussionDecisions.Propose(Given(Drafted, Offer), Eva, 132_000m, Counter.Reason).ShouldMake(Counter);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_target_that_is_discussed_is_above_zero(int amount) =>
        ShouldNameField(() => DiscussionDecisions.Propose(Given(Drafted), Mia, amount, "why"), "annual_target", "not-positive");

    [Fact]
    public void Both_sides_comment_on_the_newest_proposal()
    {
        DiscussionDecisions.Comment(Given(Drafted, Offer), Eva, Doubt.Comment).ShouldMake(Doubt);
        DiscussionDecisions.Comment(Given(Drafted, Offer, Doubt), Eva, Doubt.Comment).ShouldMake();
        ShouldBreak(() => DiscussionDecisions.Comment(Given(Drafted), Eva, "hm"), "no-proposal");
        ShouldBreak(() => DiscussionDecisions.Comment(Given(Drafted, Offer, Counter, Agreed), Eva, "hm"), "already-agreed");
    }

    [Fact]
    public void The_other_side_agrees_and_the_plan_holds_what_was_agreed()
    {
        var discussed = Given(Drafted, Offer, Doubt, Counter);
        DiscussionDecisions.Agree(discussed, Mia, 2).ShouldMake(Agreed);
        var plan = Then(discussed, "mia", [Agreed]).Existing;
        plan.Figures.AnnualTarget.Should().Be(132_000m);
        plan.Figures.Growth.Should().BeNull();
        plan.Figures.GrowthOnBaseline.Should().Be(0.32m);
        plan.Discussion.StatusOf(1).Should().Be("agreed");
        DiscussionDecisions.Agree(Given(Drafted, Offer, Counter, Agreed), Mia, 0).ShouldMake();
    }

    [Fact]
    public void Agreeing_to_the_target_the_plan_has_keeps_its_months_and_growth()
    {
        var months = new[] { 60_000m, 60_000m }.Concat(Enumerable.Repeat(0m, 10)).ToArray();
        var plan = Given(Drafted with { Months = months }, Offer);
        var agreed = Then(plan, "eva", DiscussionDecisions.Agree(plan, Eva, 0)).Existing.Figures;
        agreed.Months.Should().Equal(months);
        agreed.Growth.Should().Be(0.2m);
    }

    [Fact]
    public void Nobody_agrees_to_a_proposal_of_the_own_side()
    {
        ShouldBreak(() => DiscussionDecisions.Agree(Given(Drafted, Offer), Mia, 1), "own-proposal");
        ShouldBreak(() => DiscussionDecisions.Agree(Given(Drafted, Counter with { Round = 1 }), Person("eli", "executive"), 1),
            "own-proposal");
        ShouldBreak(() => DiscussionDecisions.Agree(Given(Drafted, Offer), Person("mia", "executive"), 1), "own-proposal");
    }

    [Fact]
    public void Nobody_agrees_to_what_was_not_seen() =>
        ShouldBreak(() => DiscussionDecisions.Agree(Given(Drafted, Offer, Counter), Mia, 1), "newer-proposal");

    [Fact]
    public void Without_a_proposal_there_is_nothing_to_agree_to() =>
        ShouldBreak(() => DiscussionDecisions.Agree(Given(Drafted), Eva, 0), "no-proposal");

    [Fact]
    public void What_is_agreed_is_agreed_once() =>
        ShouldBreak(() => DiscussionDecisions.Agree(Given(Drafted, Offer, Counter, Agreed), Person("max", "sales-manager"), 0),
            "already-agreed");

    [Fact]
    public void A_plan_under_discussion_is_not_submitted() =>
        ShouldBreak(() => PlanDecisions.Submit(Given(Drafted, Offer), Mia, Ground), "target-under-discussion");

    [Fact]
    public void A_plan_is_submitted_with_the_target_that_was_agreed()
    {
        PlanDecisions.Submit(Given(Drafted, Offer, Counter, Agreed), Mia, Ground).ShouldMake(Submitted with { AnnualTarget = 132_000m });
        var changed = new TargetsImported("q.csv", SalesPlatform.Contracts.Grain.Month, 1, TenThousandAMonth, []);
        var refusal = Refused(() => PlanDecisions.Submit(Given(Drafted, Offer, Counter, Agreed, changed), Mia, Ground));
        (refusal.Code, refusal.Arguments["target"], refusal.Arguments["agreed"]).Should()
            .Be(("target-differs-from-agreed", "120000", "132000"));
    }

    [Fact]
    public void A_new_proposal_opens_the_discussion_again()
    {
        var reopened = Given(Drafted, Offer, Counter, Agreed, Offer with { Round = 3 });
        reopened.Existing.Discussion.StatusOf(1).Should().Be("open");
        ShouldBreak(() => PlanDecisions.Submit(reopened, Mia, Ground), "target-under-discussion");
    }

    [Fact]
    public void The_next_revision_is_discussed_on_its_own()
    {
        var next = Given([Drafted, Offer, Counter, Agreed, Submitted, Approved, RevisedTo2]);
        next.Existing.Discussion.StatusOf(2).Should().Be("none");
        DiscussionDecisions.Propose(next, Mia, 1m, "why").ShouldMake(new TargetProposed(2, 1, 1m, "why", "mia", Sides.Sales));
    }

    [Fact]
    public void An_executive_who_took_part_in_the_discussion_may_approve()
    {
        var plan = Then(Given(Drafted, Offer), "eva", [Doubt, Counter]);
        plan = Then(plan, "mia", [Agreed, Submitted with { AnnualTarget = 132_000m }]);
        PlanDecisions.Approve(plan, Eva, null, Today).Should().ContainSingle();
    }

    [Fact]
    public void A_rejected_plan_is_discussed_and_becomes_a_draft_when_a_target_is_agreed()
    {
        var rejected = Given([.. HandedIn, Rejected, Counter with { Round = 1 }]);
        rejected.Status.Should().Be("rejected");
        Then(rejected, "mia", DiscussionDecisions.Agree(rejected, Mia, 1)).Status.Should().Be("draft");
    }
}
