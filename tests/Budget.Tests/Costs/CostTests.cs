using System.Collections.Immutable;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Costs;
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
        (Train.Content with { Amount = 0.5m, Currency = "USD", Rate = 7.21m }).In(Currency.Of("CNY")).Should().Be(3.60m);

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
    public void A_cost_that_names_a_wrong_commitment_counts_flagged_and_settles_none()
    {
        var state = Given([.. Open, Committed("po-1", "training", 100m)]);
        foreach (var (commitment, flag) in new[] { ("po-9", "unknown-commitment"), ("po-1", "other-category") })
        {
            var decision = Post(state, Nothing, Naming(commitment, 1m));
            decision.Events.Should().ContainSingle().Which.Should().BeOfType<CostPosted>().Which.Should()
                .Match<CostPosted>(cost => cost.CommitmentFlag == flag && cost.SettledYear == null && cost.CompanyAmount == 1m);
            decision.Settlements.Should().BeEmpty();
            decision.After.Years[Id].Costs.Of("travel", 2).Should().Be(1m);
        }
    }

    [Fact]
    public void A_cost_over_the_years_end_counts_in_its_own_year_and_settles_the_commitment_of_the_year_before()
    {
        var (ledger, january) = OverTheYearsEnd("po-1", 70m);
        var decision = CostDecisions.Post(Nothing, ledger, january, "CNY");
        decision.Settlements.Should()
            .Equal(new Settlement(Id, new CommitmentSettled("north", "FY2027", "po-1", "erp", "i-1", 1, 70m, 30m, "CNY")));
        decision.Events.Should().ContainSingle().Which.Should().BeOfType<CostPosted>().Which.Should()
            .Match<CostPosted>(cost => cost.SettledYear == "FY2027" && cost.CommitmentFlag == null);
        decision.After.Years[Next].Costs.Of("travel", 1).Should().Be(70m);
        decision.After.Years[Id].OfYear("travel").Should().Be(new Availability(120_000m, 0m, 30m));
    }

    [Fact]
    public void A_correction_and_a_credit_note_over_the_years_end_give_back_what_the_cost_had_settled()
    {
        var (ledger, january) = OverTheYearsEnd("po-1", 70m);
        var posted = CostDecisions.Post(Nothing, ledger, january, "CNY");
        var corrected = CostDecisions.Post(After((CostPosted)posted.Events[0]), posted.After,
            january with { Revision = 2, Content = january.Content with { Amount = 40m } }, "CNY");
        corrected.Settlements.Select(settled => (settled.Budget, settled.Event.Amount, settled.Event.Open)).Should()
            .Equal((Id, -70m, 100m), (Id, 40m, 60m));
        var credit = CostDecisions.Post(Nothing, corrected.After,
            january with { ExternalId = "credit-1", Content = january.Content with { Document = "credit-1", Amount = -15m } }, "CNY");
        credit.After.Years[Id].Commitments["po-1"].Open.Should().Be(75m);
        credit.After.Years[Next].Costs.Of("travel", 1).Should().Be(25m);
    }

    [Fact]
    public void A_commitment_of_the_costs_own_year_and_category_comes_before_those_of_other_years()
    {
        var (ledger, january) = OverTheYearsEnd("po-1", 70m);
        var own = ledger.Years[Next];
        var both = ledger with
        {
            Years = ledger.Years.SetItem(
                Next, own with { Commitments = own.Commitments.Add("po-1", ledger.Years[Id].Commitments["po-1"]) }),
        };
        both.Resolve(january.Content).Should().Be((Next, (string?)null));
        both.Resolve(january.Content with { Category = "training" }).Should().Be(((BudgetId?)null, "other-category"));
    }

    [Fact]
    public void A_cost_posted_before_its_settled_year_was_told_gives_back_its_own_years_commitment() =>
        CostLedger.SettledBy(Calendar, Posted with { Commitment = "po-1" }).Should().Be(Id);

    private static BudgetId Next { get; } = new("north", Period.Year(2028));

    private static (CostLedger Ledger, PostCost January) OverTheYearsEnd(string commitment, decimal amount)
    {
        var ledger = Ledger(Given([.. Open, Committed("po-1", "travel", 100m)]));
        ledger = ledger with { Years = ledger.Years.Add(Next, BudgetFigures.Of(new BudgetState.NotDrafted(Next), CostTotals.None)) };
        return (ledger, new PostCost("erp", "i-1", 1, Train.Content with
        {
            OccurredOn = Calendar.Start(Next.FiscalYear).AddDays(8),
            Commitment = commitment,
            Amount = amount,
        }));
    }

    private static CostDecision Post(BudgetState budget, CostState cost, PostCost command) =>
        CostDecisions.Post(cost, Ledger(budget), command, "CNY");

    private static PostCost With(int revision, decimal amount) =>
        Train with { Revision = revision, Content = Train.Content with { Amount = amount } };

    private static PostCost Naming(string commitment, decimal amount) =>
        Train with { Content = Train.Content with { Commitment = commitment, Amount = amount } };
}
