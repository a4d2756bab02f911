using SalesPlatform.Budget.Costs;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Costs;

public class CostRulesTests
{
    private static readonly CostDraft Draft = new(
        "erp", "", 1, "north", new DateOnly(2026, 8, 3), "travel", "i-1", 0, "train", 1_000m, "", null, "");

    [Fact]
    public void What_the_sender_left_out_is_filled_in() => CostRules.Complete(Draft, BudgetStory.Company).Should().Be(CostStory.Train);

    [Fact]
    public void Without_an_id_of_its_own_a_cost_is_its_document_and_line() =>
        CostRules.Complete(Draft with { Line = 2 }, BudgetStory.Company).ExternalId.Should().Be("i-1/2");

    [Fact]
    public void A_cost_of_today_is_no_future_one() =>
        CostRules.Complete(Draft with { OccurredOn = Today }, BudgetStory.Company).Content.OccurredOn.Should().Be(Today);

    [Fact]
    public void Every_wrong_field_is_named_at_once()
    {
        var wrong = Draft with
        {
            Source = "a/b",
            Revision = 0,
            Line = -1,
            OccurredOn = Today.AddDays(1),
            Currency = "Yuan",
            Amount = 1e16m
        };
        Refused(() => [CostRules.Complete(wrong, BudgetStory.Company)]).Fields.Select(error => (error.Field, error.Code)).Should().Equal(
            ("cost.source", "not-a-source"), ("cost.revision", "out-of-range"), ("cost.line", "negative"),
                ("cost.occurred_on", "in-the-future"),
            ("cost.currency", "unknown-currency"), ("cost.rate", "rate-missing"), ("cost.amount", "too-large"));
    }

    [Theory]
    [InlineData("USD", null, "rate-missing")]
    [InlineData("USD", 0.0, "out-of-range")]
    [InlineData("CNY", 1.1, "rate-not-one")]
    public void A_rate_is_needed_where_currencies_differ_and_only_there(string currency, double? rate, string code) =>
        ShouldNameField(() => [CostRules.Complete(Draft with { Currency = currency, Rate = (decimal?)rate }, BudgetStory.Company)],
            "cost.rate", code);

    [Fact]
    public void A_day_before_the_calendar_begins_is_refused() =>
        ShouldNameField(() => [CostRules.Complete(Draft with { OccurredOn = new DateOnly(1899, 1, 1) }, BudgetStory.Company)],
            "cost.occurred_on",
            "out-of-range");
}
