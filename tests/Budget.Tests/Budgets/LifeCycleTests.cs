using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Compliance;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Budgets;

public class LifeCycleTests
{
    [Fact]
    public void A_draft_is_handed_to_finance() => BudgetDecisions.Submit(Given(Written), Mia).ShouldMake(Submitted);

    [Fact]
    public void Submitting_again_changes_nothing() => BudgetDecisions.Submit(Given(InReview), Mia).ShouldMake();

    [Fact]
    public void An_empty_draft_is_not_submitted() => ShouldBreak(() => BudgetDecisions.Submit(Given(Drafted), Mia), "no-lines");

    [Fact]
    public void What_is_in_force_is_not_submitted() => ShouldBreak(() => BudgetDecisions.Submit(Given(InForce), Mia), "not-a-draft");

    [Fact]
    public void Finance_returns_a_draft_with_a_reason()
    {
        BudgetDecisions.Return(Given(InReview), Fay, "too much travel").ShouldMake(Returned);
        Given([.. InReview, Returned]).Should().BeOfType<BudgetState.Draft>().Which.Book.ReturnedBecause.Should().Be("too much travel");
    }

    [Fact]
    public void Returning_again_changes_nothing() =>
        BudgetDecisions.Return(Given([.. InReview, Returned]), Fay, "too much travel").ShouldMake();

    [Fact]
    public void Only_what_is_in_review_is_returned() =>
        ShouldBreak(() => BudgetDecisions.Return(Given(Written), Fay, "no"), "not-in-review");

    [Fact]
    public void A_manager_decides_nothing_of_finance()
    {
        ShouldNotBePermitted(() => BudgetDecisions.Return(Given(InReview), Mia, "no"));
        ShouldNotBePermitted(() => BudgetDecisions.Approve(Given(InReview), Mia, Calendar, null, Today));
        ShouldNotBePermitted(() => BudgetDecisions.Rebaseline(Given(Open), Mia, Calendar, "no", Today));
        ShouldNotBePermitted(() => BudgetDecisions.Close(Given(Open), Mia));
    }

    [Fact]
    public void Finance_approves_the_first_revision_for_the_whole_year() =>
        BudgetDecisions.Approve(Given(InReview), Fay, Calendar, null, Today).ShouldMake(Approved);

    [Fact]
    public void Approving_again_changes_nothing() => BudgetDecisions.Approve(Given(InForce), Fay, Calendar, null, Today).ShouldMake();

    [Fact]
    public void A_draft_is_not_approved() =>
        ShouldBreak(() => BudgetDecisions.Approve(Given(Written), Fay, Calendar, null, Today), "not-in-review");

    [Fact]
    public void Who_opened_wrote_or_submitted_it_does_not_approve()
    {
        ShouldBreak(() => BudgetDecisions.Approve(Given(InReview), Person("mia", Roles.Finance), Calendar, null, Today),
            "approver-is-author");
        ShouldBreak(() => BudgetDecisions.Approve(
            Given([.. Written, Submitted with { SubmittedBy = "fay" }]), Fay, Calendar, null, Today), "approver-is-author");
        var edited = Then(Then(Given(Written), "fay", [Travel with { Months = Months(1) }]), "mia", [Submitted]);
        ShouldBreak(() => BudgetDecisions.Approve(edited, Fay, Calendar, null, Today), "approver-is-author");
    }

    [Fact]
    public void The_day_it_counts_from_lies_in_its_year() =>
        ShouldNameField(() => BudgetDecisions.Approve(Given(InReview), Fay, Calendar, new DateOnly(2027, 7, 1), Today), "effective_from",
            "outside-the-budget");

    [Fact]
    public void A_later_revision_leaves_the_months_that_began_before_it()
    {
        var state = Given([.. Open, RevisedTo2, Travel with { Months = Months(12_000m) }, Submitted with { Revision = 2 }]);
        var approved = BudgetDecisions.Approve(state, Fay, Calendar, null, Today).Should().ContainSingle().Which.Should()
            .BeOfType<BudgetApproved>().Subject;
        approved.EffectiveFrom.Should().Be(Today);
        decimal[] expected = [.. Enumerable.Repeat(10_000m, 5), .. Enumerable.Repeat(12_000m, 7)];
        approved.Lines.Single(line => line.Category == "travel").Months.Should().Equal(expected);
        approved.Baseline.Single(line => line.Category == "travel").Months.Should().Equal(expected);
    }

    [Fact]
    public void A_revision_moves_the_baseline_by_what_it_changes_and_not_by_what_was_moved_before()
    {
        var more = Training with { Period = "FY2027-M09", Months = [6_000m] };
        var state = Given([.. Open, .. MoveOf(4_000m), RevisedTo2, more, Submitted with { Revision = 2 }]);
        var before = state.Existing.InForce!;
        var approved = BudgetDecisions.Approve(state, Fay, Calendar, null, Today).OfType<BudgetApproved>().Single();
        var baseline = BudgetLines.From(approved.Baseline);
        baseline.Amount("travel", 8).Should().Be(before.Baseline.Amount("travel", 8)).And.NotBe(before.Lines.Amount("travel", 8));
        baseline.Total.Should().Be(before.Baseline.Total + 1_000m);
        BudgetLines.From(approved.Lines).Total.Should().Be(before.Lines.Total + 1_000m);
    }

    [Fact]
    public void An_approved_budget_opens_for_spending()
    {
        BudgetDecisions.Activate(Given(InForce)).ShouldMake(Activated);
        Given(InForce).IsOpenForSpending.Should().BeFalse();
        Given(Open).IsOpenForSpending.Should().BeTrue();
        Given([.. Open, Closed]).IsOpenForSpending.Should().BeFalse();
    }

    [Fact]
    public void Activating_again_changes_nothing() => BudgetDecisions.Activate(Given(Open)).ShouldMake();

    [Fact]
    public void A_draft_is_not_activated() => ShouldBreak(() => BudgetDecisions.Activate(Given(Written)), "not-approved");

    [Fact]
    public void A_reallocation_leaves_the_baseline_until_finance_takes_it_over()
    {
        var moved = Given([.. Open, .. MoveOf(4_000m)]);
        moved.Existing.InForce!.Lines.Amount("travel", 8).Should().Be(6_000m);
        moved.Existing.InForce.Baseline.Amount("travel", 8).Should().Be(10_000m);

        var rebaselined = BudgetDecisions.Rebaseline(moved, Fay, Calendar, "agreed", Today).Should().ContainSingle().Which.Should()
            .BeOfType<BudgetRebaselined>().Subject;
        rebaselined.Baseline.Single(line => line.Category == "travel").Months[7].Should().Be(6_000m);
        rebaselined.Baseline.Single(line => line.Category == "training").Months[7].Should().Be(9_000m);
        Then(moved, "fay", [rebaselined]).Existing.InForce!.Baseline.Amount("travel", 8).Should().Be(6_000m);
    }

    [Fact]
    public void Rebaselining_what_has_not_moved_changes_nothing()
    {
        BudgetDecisions.Rebaseline(Given(Open), Fay, Calendar, "agreed", Today).ShouldMake();
        BudgetDecisions.Rebaseline(Given([.. Open, .. MoveOf(4_000m)]), Fay, Calendar, "agreed", new DateOnly(2027, 3, 1)).ShouldMake();
    }

    [Fact]
    public void A_budget_that_is_not_open_is_not_rebaselined() =>
        ShouldBreak(() => BudgetDecisions.Rebaseline(Given(InForce), Fay, Calendar, "agreed", Today), "not-open-for-spending");

    [Fact]
    public void Finance_closes_an_active_budget() => BudgetDecisions.Close(Given(Open), Fay).ShouldMake(Closed);

    [Fact]
    public void Closing_again_changes_nothing() => BudgetDecisions.Close(Given([.. Open, Closed]), Fay).ShouldMake();

    [Fact]
    public void What_is_not_active_is_not_closed() => ShouldBreak(() => BudgetDecisions.Close(Given(InForce), Fay), "not-active");

    [Fact]
    public void A_budget_with_undecided_things_is_not_closed()
    {
        var finding = new ComplianceFindingRaised("north", "FY2027", Guid.CreateVersion7(), "Q1", "no receipt", Severities.Minor, "fay");
        var asked = MoveOf(1m)[0];
        var refusal = ShouldBreak(
            () => BudgetDecisions.Close(Given([.. Open, Committed("po-1", "travel", 1m), asked, finding]), Fay), "open-items");
        refusal.Arguments.Should().Contain([new("commitments", "1"), new("reallocations", "1"), new("findings", "1")]);
    }

    private static object[] MoveOf(decimal amount)
    {
        var id = Guid.CreateVersion7();
        return
        [
            new ReallocationRequested(id, Cell("travel", 8), Cell("training", 8), amount, "fewer fairs", "mia"),
            new BudgetReallocated("north", "FY2027", id, Cell("travel", 8), Cell("training", 8), amount, "CNY", "mia", "fay"),
        ];
    }
}
