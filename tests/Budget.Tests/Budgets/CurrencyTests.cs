using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Commitments;
using SalesPlatform.Budget.Reallocations;
using SalesPlatform.Contracts;
using static SalesPlatform.Tests.Budget.BudgetStory;
using static SalesPlatform.Tests.Budget.Costs.CostStory;

namespace SalesPlatform.Tests.Budget.Budgets;

/// <summary>Budgets and costs in currencies of other than two decimals.</summary>
public class CurrencyTests
{
    private static readonly LineTerms Line = new("travel", Period.Year(2027), 1_000.125m, [], null, null);

    [Fact]
    public void A_budget_of_three_decimals_is_divided_over_its_months_to_the_fils()
    {
        var months = Line.Phased("KWD");
        months.Sum().Should().Be(1_000.125m);
        // 1,000,125 fils are 12 × 83,343 and 9 more, one each for the first nine months.
        months.Should().Equal([.. Enumerable.Repeat(83.344m, 9), .. Enumerable.Repeat(83.343m, 3)]);
        BudgetDecisions.SetLine(Given(Drafted with { Currency = "KWD" }), Line).Should().ContainSingle();
    }

    [Fact]
    public void A_budget_in_yen_holds_whole_yen()
    {
        (Line with { Amount = 100m }).Phased("JPY").Should().Equal([.. Enumerable.Repeat(9m, 4), .. Enumerable.Repeat(8m, 8)]);
        ShouldNameField(() => BudgetDecisions.SetLine(Given(Drafted with { Currency = "JPY" }), Line with { Amount = 0.5m }), "amount",
            "finer-than-a-cent");
    }

    [Theory]
    [InlineData("KWD", "0.001", true)]
    [InlineData("KWD", "0.0005", false)]
    [InlineData("JPY", "0.5", false)]
    public void What_is_set_aside_and_moved_is_as_fine_as_the_budgets_currency(string currency, string amount, bool held)
    {
        var (state, money) = (Given([Drafted with { Currency = currency }, .. Open.Skip(1)]),
            decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
        var decisions = new Func<IEnumerable<object>>[]
        {
            () => CommitmentDecisions.Open(state, state.With(), new CommitmentTerms("po-1", "travel", Period.Month(2027, 6), money, "")),
            () => ReallocationDecisions.Request(state, state.With(), Mia,
                new ReallocationTerms("travel", Period.Month(2027, 6), "training", Period.Month(2027, 6), money, "why")),
        };
        foreach (var decide in decisions)
        {
            if (held)
                decide().Should().ContainSingle();
            else
                ShouldNameField(decide, "amount", "finer-than-a-cent");
        }
    }

    [Theory]
    [InlineData("KWD", "3.605")]
    [InlineData("CNY", "3.60")]
    [InlineData("JPY", "4")]
    public void A_foreign_cost_counts_in_whole_units_of_the_companys_currency(string company, string amount) =>
        (Train.Content with { Amount = 0.5m, Currency = "USD", Rate = 7.21m }).In(Currency.Of(company)).Should()
            .Be(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
}
