using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Commitments;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Commitments;

public class CommitmentTests
{
    private static readonly CommitmentTerms Fair = new("po-1", "travel", Period.Month(2027, 6), 50_000m, "spring fair");
    private static readonly CommitmentOpened Opened = Committed("po-1", "travel", 50_000m) with { Description = "spring fair" };

    [Fact]
    public void Money_within_what_is_available_is_set_aside() =>
        CommitmentDecisions.Open(Given(Open), Given(Open).With(), Fair).ShouldMake(Opened);

    [Fact]
    public void All_that_is_available_can_be_set_aside() =>
        CommitmentDecisions.Open(Given(Open), Given(Open).With(("travel", 1, 70_000m)), Fair).ShouldMake(Opened);

    [Fact]
    public void A_category_that_stops_refuses_more_than_it_has_and_says_what_it_has()
    {
        var refusal = ShouldBreak(
            () => CommitmentDecisions.Open(Given(Open), Given(Open).With(("travel", 1, 70_000.01m)), Fair), "over-budget");
        refusal.Arguments.Should().Contain([new("available", "49999.99"), new("requested", "50000")]);
    }

    [Fact]
    public void Open_commitments_count_against_what_is_available()
    {
        var state = Given([.. Open, Committed("po-0", "travel", 80_000m)]);
        ShouldBreak(() => CommitmentDecisions.Open(state, state.With(), Fair), "over-budget").Arguments["available"].Should().Be("40000");
    }

    [Fact]
    public void A_category_that_warns_lets_it_through_and_says_by_how_much() =>
        CommitmentDecisions.Open(Given(Open), Given(Open).With(("training", 1, 20_000m)), Fair with { Category = "training" })
            .ShouldMake(Opened with { Cell = Cell("training", 6), OverBudgetBy = 10_000m });

    [Fact]
    public void A_category_that_is_not_budgeted_has_nothing() =>
        ShouldBreak(() => CommitmentDecisions.Open(Given(Open), Given(Open).With(), Fair with { Category = "gifts", Amount = 0.01m }),
            "over-budget");

    [Fact]
    public void The_same_again_changes_nothing() =>
        CommitmentDecisions.Open(Given([.. Open, Opened]), Given([.. Open, Opened]).With(), Fair).ShouldMake();

    [Fact]
    public void A_key_stands_for_one_commitment() => Refused(
        () => CommitmentDecisions.Open(
            Given([.. Open, Opened]), Given([.. Open, Opened]).With(), Fair with { Amount = 1 })).Refusal.Should()
            .Be(Refusal.AlreadyExists);

    [Fact]
    public void Money_is_set_aside_in_an_activated_budget_only() =>
        ShouldBreak(() => CommitmentDecisions.Open(Given(InForce), Given(InForce).With(), Fair), "not-open-for-spending");

    [Fact]
    public void While_a_revision_is_written_money_is_spent_by_the_one_before()
    {
        var state = Given([.. Open, RevisedTo2, Travel with { Months = Months(1) }]);
        CommitmentDecisions.Open(state, state.With(), Fair).ShouldMake(Opened);
    }

    [Fact]
    public void Its_month_lies_in_the_year_and_its_amount_is_above_zero()
    {
        ShouldNameField(() => CommitmentDecisions.Open(Given(Open), Given(Open).With(), Fair with { Month = Period.Quarter(2027, 1) }),
            "month", "outside-the-budget");
        ShouldNameField(() => CommitmentDecisions.Open(Given(Open), Given(Open).With(), Fair with { Amount = 0 }), "amount",
            "not-positive");
    }

    [Fact]
    public void Only_what_a_change_adds_must_be_available()
    {
        var state = Given([.. Open, Opened]);
        var changed = new CommitmentChanged("north", "FY2027", "po-1", Cell("travel", 6), 120_000m, "CNY", 0);
        CommitmentDecisions.Change(state, state.With(), "po-1", 120_000m, null).ShouldMake(changed);
        ShouldBreak(() => CommitmentDecisions.Change(state, state.With(), "po-1", 120_000.01m, null),
            "over-budget").Arguments["requested"].Should().Be("70000.01");
    }

    [Fact]
    public void A_smaller_amount_or_another_month_is_possible_when_all_is_spent()
    {
        var state = Given([.. Open, Opened]);
        CommitmentDecisions.Change(state, state.With(("travel", 1, 500_000m)), "po-1", 1m, Period.Month(2027, 7))
            .ShouldMake(new CommitmentChanged("north", "FY2027", "po-1", Cell("travel", 7), 1m, "CNY", 0));
    }

    [Fact]
    public void A_change_to_what_it_is_changes_nothing() =>
        CommitmentDecisions.Change(Given([.. Open, Opened]), Given([.. Open, Opened]).With(), "po-1", 50_000m, Period.Month(2027, 6))
            .ShouldMake();

    [Fact]
    public void What_is_open_is_released_once()
    {
        var released = new CommitmentReleased("north", "FY2027", "po-1", 50_000m, "CNY", "cancelled");
        CommitmentDecisions.Release(Given([.. Open, Opened]), "po-1", "cancelled").ShouldMake(released);
        var state = Given([.. Open, Opened, released]);
        CommitmentDecisions.Release(state, "po-1", "cancelled").ShouldMake();
        state.With().OfYear("travel").Available.Should().Be(120_000m);
        ShouldBreak(() => CommitmentDecisions.Change(state, state.With(), "po-1", 1m, null), "commitment-released");
        CommitmentDecisions.Release(Given([.. Open, Opened, Closed]), "po-1", "cancelled").ShouldMake(released);
    }

    [Theory]
    [InlineData(0, 50_000, "open")]
    [InlineData(20_000, 30_000, "open")]
    [InlineData(50_000, 0, "settled")]
    [InlineData(60_000, 0, "settled")]
    [InlineData(-100, 50_000, "open")]
    public void Costs_that_name_it_use_it_up(int cost, int open, string status)
    {
        var settled = new CommitmentSettled("north", "FY2027", "po-1", "erp", "i-1", 1, cost, open, "CNY");
        var commitment = Given([.. Open, Opened, settled]).Existing.Commitment("po-1");
        (commitment.Open, commitment.Status).Should().Be((open, status));
    }

    [Fact]
    public void A_commitment_that_is_not_there_is_not_found() =>
        Refused(() => CommitmentDecisions.Release(Given(Open), "po-9", "no")).Refusal.Should().Be(Refusal.NotFound);
}
