using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Budget.Sales;
using SalesPlatform.Contracts.Budget;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Reports;

/// <summary>Worked examples: training 10,000 and promotion 20,000 a month, commission 5,000 a month and following sales.</summary>
public class SuggestionTests
{
    private static readonly SalesPace AsPlanned = new(10, 1_000m, 1_000m);

    private static readonly object[] Budget =
    [
        Drafted, Submitted,
        Approved with { Lines = [Line("training", 10_000m), Line("promotion", 20_000m),
            Line("commission", 5_000m, behaviour: Behaviours.Variable)], Baseline = [] },
        Activated,
    ];

    [Fact]
    public void Money_that_will_be_left_is_named_with_its_share_and_the_months_left()
    {
        var unused = Suggestions.Of(With(("training", 52_000m), ("promotion", 200_000m), ("commission", 50_000m)), AsPlanned).Should()
            .ContainSingle().Subject;
        unused.Code.Should().Be("unused");
        unused.Explanation.Should().Be("training will end the year 40 % unused, with 2 months left: 48,000.00 of 120,000.00.");
        unused.Arguments.Should().Contain(
            [new("category", "training"), new("unused", "48000"), new("share", "0.4"), new("months_left", "2")]);
    }

    [Fact]
    public void Money_moves_from_where_it_is_left_to_where_it_is_short_by_requests_the_rules_let_through()
    {
        var suggestions = Suggestions.Of(With(("training", 52_000m), ("promotion", 215_000m), ("commission", 50_000m)), AsPlanned);
        suggestions.Select(suggestion => suggestion.Code).Should().Equal("unused", "short", "move");
        suggestions[1].Explanation.Should()
            .Be("promotion will be short by 15,000.00 if its 2 months left go as planned: 255,000.00 expected of 240,000.00.");
        suggestions[2].Explanation.Should().Be("Moving 15,000.00 from training to promotion covers all of the 15,000.00 it is short by.");
        // The costs came in month 1, so that month 2 is the first with money to spare.
        suggestions[2].Moves.Should().Equal(
            new SuggestedMove(("training", 2), ("promotion", 11), 10_000m), new SuggestedMove(("training", 3), ("promotion", 11), 5_000m));
    }

    [Theory]
    [InlineData("JPY", "48,000 of 120,000")]
    [InlineData("KWD", "48,000.000 of 120,000.000")]
    public void Amounts_have_the_decimals_of_their_currency(string currency, string amounts) =>
        Suggestions.Of(With(("training", 52_000m), ("promotion", 200_000m), ("commission", 50_000m)) with { Currency = currency },
            AsPlanned).Single()
            .Explanation.Should().EndWith($"with 2 months left: {amounts}.");

    [Fact]
    public void A_gap_larger_than_the_rest_is_covered_in_part()
    {
        var move = Suggestions.Of(With(("training", 52_000m), ("promotion", 300_000m), ("commission", 50_000m)), AsPlanned)[^1];
        move.Explanation.Should().Be("Moving 48,000.00 from training to promotion covers part of the 100,000.00 it is short by.");
    }

    [Fact]
    public void Costs_that_follow_sales_are_expected_at_the_pace_of_sales()
    {
        var suggestions = Suggestions.Of(
            With(("training", 100_000m), ("promotion", 200_000m), ("commission", 57_500m)), new SalesPace(10, 1_150m, 1_000m));
        suggestions.Select(suggestion => suggestion.Code).Should().Equal("sales-ahead", "short");
        suggestions[0].Explanation.Should()
            .Be("Sales run 15 % ahead of the plan after 10 months: costs that follow sales (commission) are expected at 115 % of their "
                + "plan.");
        suggestions[1].Arguments.Should().Contain([new("category", "commission"), new("short_by", "9000"), new("expected", "69000")]);
    }

    [Fact]
    public void Sales_behind_the_plan_free_what_follows_them()
    {
        var suggestions = Suggestions.Of(
            With(("training", 100_000m), ("promotion", 200_000m), ("commission", 25_000m)), new SalesPace(10, 500m, 1_000m));
        suggestions.Select(suggestion => suggestion.Code).Should().Equal("sales-behind", "unused");
        suggestions[1].Arguments["unused"].Should().Be("30000");
    }

    [Fact]
    public void An_unknown_pace_says_nothing_and_flexes_nothing() =>
        Suggestions.Of(With(("training", 100_000m), ("promotion", 200_000m), ("commission", 50_000m)), new SalesPace(10, 1_150m, null))
            .Should().BeEmpty();

    [Fact]
    public void Open_commitments_are_no_free_money()
    {
        var figures = Given([.. Budget, Committed("po-1", "training", 45_000m, month: 3)])
            .With(("training", 1, 52_000m), ("promotion", 1, 200_000m), ("commission", 1, 50_000m));
        Suggestions.Of(figures, AsPlanned).Should().BeEmpty();
    }

    [Fact]
    public void A_year_that_is_over_or_has_no_budget_gets_no_suggestion()
    {
        Suggestions.Of(With(("training", 1m)), AsPlanned with { MonthsOver = 12 }).Should().BeEmpty();
        Suggestions.Of(Given(InReview).With(("training", 1, 1m)), AsPlanned).Should().BeEmpty();
    }

    [Fact]
    public void A_year_that_has_not_begun_is_as_planned() => Suggestions.Of(With(), new SalesPace(0, 0, null)).Should().BeEmpty();

    private static BudgetFigures With(params (string Category, decimal Amount)[] spentInMonth1) =>
        Given(Budget).With([.. spentInMonth1.Select(cost => (cost.Category, 1, cost.Amount))]);
}
