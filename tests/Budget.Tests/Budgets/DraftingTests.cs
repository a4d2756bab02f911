using SalesPlatform.Budget.Budgets;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Budgets;

public class DraftingTests
{
    private static readonly LineTerms TravelTerms = new("travel", Period.Year(2027), 120_000m, [], Controls.Stop, Behaviours.Fixed);

    [Fact]
    public void A_budget_opens_empty_in_the_companys_currency() => BudgetDecisions.Create(Given(), Mia, "CNY").ShouldMake(Drafted);

    [Fact]
    public void Opening_it_again_changes_nothing() => BudgetDecisions.Create(Given(Drafted), Mia, "CNY").ShouldMake();

    [Fact]
    public void There_is_one_budget_a_team_and_year() =>
        Refused(() => BudgetDecisions.Create(Given(Written), Fay, "CNY")).Refusal.Should().Be(Refusal.AlreadyExists);

    [Fact]
    public void A_years_amount_is_phased_into_equal_months() => BudgetDecisions.SetLine(Given(Drafted), TravelTerms).ShouldMake(Travel);

    [Fact]
    public void A_quarters_amount_is_phased_by_weights_to_the_cent() =>
        BudgetDecisions.SetLine(Given(Drafted), TravelTerms with { Period = Period.Quarter(2027, 2), Amount = 100m, Weights = [1, 1, 1] })
            .ShouldMake(Travel with { Period = "FY2027-Q2", Months = [33.34m, 33.33m, 33.33m] });

    [Fact]
    public void A_part_of_the_year_replaces_its_months_only()
    {
        var state = Given([.. Written, Travel with { Period = "FY2027-M03", Months = [7m] }]);
        state.Existing.Lines.Find("travel")!.Months.Should().Equal([10_000m, 10_000m, 7m, .. Enumerable.Repeat(10_000m, 9)]);
    }

    [Fact]
    public void A_new_category_stops_and_is_fixed_and_an_old_one_stays_what_it_was()
    {
        var open = TravelTerms with { Category = "training", Control = null, Behaviour = null, Amount = 12m };
        BudgetDecisions.SetLine(Given(Drafted), open).ShouldMake(Travel with { Category = "training", Months = Months(1) });
        BudgetDecisions.SetLine(Given(Written), open).ShouldMake(Training with { Months = Months(1) });
    }

    [Fact]
    public void The_same_line_again_changes_nothing() => BudgetDecisions.SetLine(Given(Written), TravelTerms).ShouldMake();

    [Fact]
    public void A_line_is_set_in_a_draft_only() =>
        ShouldBreak(() => BudgetDecisions.SetLine(Given(InReview), TravelTerms with { Amount = 1 }), "not-a-draft");

    [Theory]
    [InlineData(-1, "negative")]
    [InlineData(0.001, "finer-than-a-cent")]
    [InlineData(1e16, "too-large")]
    public void An_amount_is_money(double amount, string code) =>
        ShouldNameField(() => BudgetDecisions.SetLine(Given(Drafted), TravelTerms with { Amount = (decimal)amount }), "amount", code);

    [Fact]
    public void A_period_lies_in_the_year() =>
        ShouldNameField(() => BudgetDecisions.SetLine(Given(Drafted), TravelTerms with { Period = Period.Year(2028) }), "period",
            "outside-the-budget");

    [Theory]
    [InlineData("1,2", "not-one-a-month")]
    [InlineData("0,0,0,0,0,0,0,0,0,0,0,0", "all-zero")]
    [InlineData("-1,1,1,1,1,1,1,1,1,1,1,1", "out-of-range")]
    public void Weights_are_one_a_month_and_weigh_something(string weights, string code) => ShouldNameField(
        () => BudgetDecisions.SetLine(Given(Drafted), TravelTerms with { Weights = [.. weights.Split(',').Select(decimal.Parse)] }),
            "weights", code);

    [Fact]
    public void A_budget_in_force_is_revised_from_its_amounts_and_stays_in_force()
    {
        BudgetDecisions.Revise(Given(Open), Mia, "sales grow").ShouldMake(RevisedTo2);
        var revised = Given([.. Open, RevisedTo2, Travel with { Months = Months(1) }]);
        revised.Should().BeOfType<BudgetState.Draft>().Which.Book.Revision.Should().Be(2);
        revised.Existing.InForce!.Lines.Amount("travel", 1).Should().Be(10_000m);
        revised.IsOpenForSpending.Should().BeTrue();
    }

    [Fact]
    public void Revising_again_changes_nothing() => BudgetDecisions.Revise(Given([.. Open, RevisedTo2]), Mia, "sales grow").ShouldMake();

    [Fact]
    public void One_revision_is_open_at_a_time() =>
        ShouldBreak(() => BudgetDecisions.Revise(Given([.. Open, RevisedTo2]), Mia, "more"), "revision-open");

    [Fact]
    public void A_closed_budget_is_not_revised() =>
        ShouldBreak(() => BudgetDecisions.Revise(Given([.. Open, Closed]), Mia, "more"), "budget-closed");
}
