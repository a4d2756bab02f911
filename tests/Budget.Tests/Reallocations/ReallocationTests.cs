using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Reallocations;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Reallocations;

public class ReallocationTests
{
    private static readonly Guid Asked = Guid.CreateVersion7();
    private static readonly ReallocationTerms Terms = new(
        "travel", Period.Month(2027, 8), "promotion", Period.Month(2027, 6), 4_000m, "fewer fairs");
    private static readonly ReallocationRequested Requested = new(
        Asked, Cell("travel", 8), Cell("promotion", 6), 4_000m, "fewer fairs", "mia");
    private static readonly BudgetReallocated Moved = new(
        "north", "FY2027", Asked, Cell("travel", 8), Cell("promotion", 6), 4_000m, "CNY", "mia", "fay");
    private static readonly object[] Pending = [.. Open, Requested];

    [Fact]
    public void A_manager_asks_for_a_move()
    {
        var asked = ReallocationDecisions.Request(Given(Open), Given(Open).With(), Mia, Terms).Should().ContainSingle().Which.Should()
            .BeOfType<ReallocationRequested>().Subject;
        asked.Should().Be(Requested with { Reallocation = asked.Reallocation });
    }

    [Fact]
    public void Asking_again_changes_nothing() =>
        ReallocationDecisions.Request(Given(Pending), Given(Pending).With(), Mia, Terms).ShouldMake();

    [Fact]
    public void A_month_gives_what_it_has_left_and_no_more() => ShouldBreak(
        () => ReallocationDecisions.Request(Given(Open), Given(Open).With(("travel", 8, 6_000.01m)), Mia, Terms),
            "not-available").Arguments["available"].Should().Be("3999.99");

    [Fact]
    public void A_category_gives_what_it_has_left_over_the_year_and_no_more() => ShouldBreak(
        () => ReallocationDecisions.Request(Given(Open), Given(Open).With(("travel", 1, 118_000m)), Mia, Terms),
            "not-available").Arguments["available"].Should().Be("2000");

    [Fact]
    public void While_a_revision_is_open_the_move_belongs_into_it() =>
        ShouldBreak(() => ReallocationDecisions.Request(Given([.. Open, RevisedTo2]), Given([.. Open, RevisedTo2]).With(), Mia, Terms),
            "revision-open");

    [Fact]
    public void Money_moves_in_an_activated_budget_only() =>
        ShouldBreak(() => ReallocationDecisions.Request(Given(InForce), Given(InForce).With(), Mia, Terms), "not-open-for-spending");

    [Fact]
    public void Money_moves_between_two_places_of_the_year()
    {
        ShouldNameField(() => ReallocationDecisions.Request(
            Given(Open), Given(Open).With(), Mia, Terms with { ToCategory = "travel", ToMonth = Terms.FromMonth }), "to", "same-place");
        ShouldNameField(() => ReallocationDecisions.Request(
            Given(Open), Given(Open).With(), Mia, Terms with { ToMonth = Period.Month(2028, 1) }), "to.month", "outside-the-budget");
        ShouldNameField(() => ReallocationDecisions.Request(Given(Open), Given(Open).With(), Mia, Terms with { Amount = -1 }), "amount",
            "not-positive");
    }

    [Fact]
    public void Finance_approves_and_the_money_moves_as_a_pair()
    {
        ReallocationDecisions.Approve(Given(Pending), Given(Pending).With(), Fay, Asked).ShouldMake(Moved);
        var after = Given([.. Pending, Moved]).Existing.InForce!;
        (after.Lines.Amount("travel", 8), after.Lines.Amount("promotion", 6), after.Lines.Total).Should().Be((6_000m, 4_000m, 180_000m));
        after.Baseline.Amount("travel", 8).Should().Be(10_000m);
    }

    [Fact]
    public void Approving_again_changes_nothing() =>
        ReallocationDecisions.Approve(Given([.. Pending, Moved]), Given([.. Pending, Moved]).With(), Fay, Asked).ShouldMake();

    [Fact]
    public void Money_that_was_spent_since_it_was_asked_for_does_not_move() =>
        ShouldBreak(() => ReallocationDecisions.Approve(Given(Pending), Given(Pending).With(("travel", 8, 9_000m)), Fay, Asked),
            "not-available");

    [Fact]
    public void Who_asked_does_not_approve() => ShouldBreak(
        () => ReallocationDecisions.Approve(
            Given(Pending), Given(Pending).With(), Person("mia", Roles.SalesManager, Roles.Finance), Asked), "approver-is-requester");

    [Fact]
    public void A_manager_does_not_decide()
    {
        ShouldNotBePermitted(() =>
            ReallocationDecisions.Approve(Given(Pending), Given(Pending).With(), Person("max", Roles.SalesManager), Asked));
        ShouldNotBePermitted(() => ReallocationDecisions.Reject(Given(Pending), Person("max", Roles.SalesManager), Asked, "no"));
    }

    [Fact]
    public void Finance_refuses_with_a_reason_and_that_is_final()
    {
        var rejected = new ReallocationRejected(Asked, "no", "fay");
        ReallocationDecisions.Reject(Given(Pending), Fay, Asked, "no").ShouldMake(rejected);
        var state = Given([.. Pending, rejected]);
        ReallocationDecisions.Reject(state, Fay, Asked, "no").ShouldMake();
        ShouldBreak(() => ReallocationDecisions.Approve(state, state.With(), Finn, Asked), "already-decided");
    }
}
