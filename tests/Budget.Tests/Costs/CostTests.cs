using System.Collections.Immutable;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Costs;
using SalesPlatform.Budget.Figures;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;
using static SalesPlatform.Tests.Budget.BudgetStory;
using static SalesPlatform.Tests.Budget.Costs.CostStory;

namespace SalesPlatform.Tests.Budget.Costs;

public class CostTests
{
    [Fact]
    public void A_cost_within_the_budget_counts() => Post(Given(Open), Nothing, Train).Events.ShouldMake(Posted);

    [Theory]
    [InlineData("travel", 120_000, "within")]
    [InlineData("travel", 120_000.01, "over-budget")]
    [InlineData("gifts", 1, "unbudgeted")]
    public void Whatever_the_budget_says_a_cost_counts_and_is_flagged(string category, double amount, string flag) =>
        Post(Given(Open), Nothing, Train with { Content = Train.Content with { Category = category, Amount = (decimal)amount } })
            .Events.Should().ContainSingle().Which.Should().BeOfType<CostPosted>().Which.Flag.Should().Be(flag);

    [Fact]
    public void A_cost_without_a_budget_counts_and_says_so()
    {
        Post(Given(), Nothing, Train).Events.ShouldMake(Posted with { Flag = "no-budget" });
        Post(Given(Written), Nothing, Train).Events.ShouldMake(Posted with { Flag = "no-budget" });
    }

    [Fact]
    public void A_cost_after_the_close_counts() => Post(Given([.. Open, Closed]), Nothing, Train).Events.ShouldMake(Posted);

    [Fact]
    public void The_same_revision_again_changes_nothing()
    {
        var decision = Post(Given(Open), After(Posted), Train);
        (decision.Outcome, decision.Events.Count).Should().Be((CostOutcome.Unchanged, 0));
    }

    [Fact]
    public void The_same_revision_with_other_content_is_refused() =>
        ShouldBreak(() => Post(Given(Open), After(Posted), With(1, 999m)).Events, "content-differs");

    [Fact]
    public void A_higher_revision_reverses_and_replaces_and_the_total_is_the_new_one()
    {
        var held = After(Posted);
        var decision = CostDecisions.Post(held, Ledger(Given(Open), ("travel", 2, 1_000m)), With(3, 1_500m), "CNY");
        decision.Outcome.Should().Be(CostOutcome.Corrected);
        decision.Events.ShouldMake(
            new CostReversed("erp", "i-1", 1, "north", Posted.OccurredOn, "travel", -1_000m, ((CostState.Held)held).Event),
            Posted with { Revision = 3, Amount = 1_500m, CompanyAmount = 1_500m, Corrects = ((CostState.Held)held).Event });
        decision.After.Years[Id].Costs.Of("travel", 2).Should().Be(1_500m);
    }

    [Fact]
    public void A_lower_revision_is_kept_and_ignored()
    {
        var held = After(Posted with { Revision = 3 });
        var decision = Post(Given(Open), held, With(2, 5m));
        decision.Outcome.Should().Be(CostOutcome.Ignored);
        var kept = decision.Events.Should().ContainSingle().Which.Should().BeOfType<SupersededCostKept>().Subject;
        var again = Post(Given(Open), Then(held, kept), With(2, 5m));
        (again.Outcome, again.Events.Count).Should().Be((CostOutcome.Ignored, 0));
    }

    [Fact]
    public void A_correction_may_move_a_cost_to_another_year()
    {
        var next = new BudgetId("north", Period.Year(2026));
        var ledger = Ledger(Given(Open), ("travel", 2, 1_000m)) is var both
            ? both with { Years = both.Years.Add(next, BudgetFigures.Of(new BudgetState.NotDrafted(next), CostTotals.None)) } : null!;
        var moved = new PostCost("erp", "i-1", 2, Train.Content with { OccurredOn = new DateOnly(2026, 6, 30) });
        var after = CostDecisions.Post(After(Posted), ledger, moved, "CNY").After;
        (after.Years[Id].Costs.Of("travel", 2), after.Years[next].Costs.Of("travel", 12)).Should().Be((0m, 1_000m));
    }

    [Fact]
    public void A_foreign_amount_counts_at_its_rate_to_the_cent_half_to_even() =>
        (Train.Content with { Amount = 0.5m, Currency = "USD", Rate = 7.21m }).InCompanyCurrency().Should().Be(3.60m);

    [Fact]
    public void A_cost_settles_the_commitment_it_names_and_does_not_count_twice()
    {
        var state = Given([.. Open, Committed("po-1", "travel", 115_000m)]);
        var cost = Naming("po-1", 110_000m);
        var decision = Post(state, Nothing, cost);
        decision.Settlements.Should()
            .Equal(new Settlement(Id, new CommitmentSettled("north", "FY2027", "po-1", "erp", "i-1", 1, 110_000m, 5_000m, "CNY")));
        decision.Events.Should().ContainSingle().Which.Should().BeOfType<CostPosted>().Which.Flag.Should().Be("within");
        decision.After.Years[Id].OfYear("travel").Should().Be(new Availability(120_000m, 110_000m, 5_000m));
    }

    [Fact]
    public void A_correction_gives_the_commitment_back_first()
    {
        var state = Given([.. Open, Committed("po-1", "travel", 100m),
            new CommitmentSettled("north", "FY2027", "po-1", "erp", "i-1", 1, 80m, 20m, "CNY")]);
        var held = After(Posted with { Commitment = "po-1", Amount = 80m, CompanyAmount = 80m });
        var decision = Post(state, held, Naming("po-1", 30m) with { Revision = 2 });
        decision.Settlements.Select(settlement => (settlement.Event.Revision, settlement.Event.Amount, settlement.Event.Open)).Should()
            .Equal((1, -80m, 100m), (2, 30m, 70m));
    }

    [Fact]
    public void A_commitment_must_be_there_and_of_the_costs_category()
    {
        var state = Given([.. Open, Committed("po-1", "training", 100m)]);
        ShouldNameField(() => Post(state, Nothing, Naming("po-9", 1m)).Events, "cost.commitment", "unknown-commitment");
        ShouldNameField(() => Post(state, Nothing, Naming("po-1", 1m)).Events, "cost.commitment", "other-category");
    }

    private static CostDecision Post(BudgetState budget, CostState cost, PostCost command) =>
        CostDecisions.Post(cost, Ledger(budget), command, "CNY");

    private static PostCost With(int revision, decimal amount) =>
        Train with { Revision = revision, Content = Train.Content with { Amount = amount } };

    private static PostCost Naming(string commitment, decimal amount) =>
        Train with { Content = Train.Content with { Commitment = commitment, Amount = amount } };
}
