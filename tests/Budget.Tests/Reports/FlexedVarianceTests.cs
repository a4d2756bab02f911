using FsCheck.Xunit;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Budget.Sales;
using SalesPlatform.Contracts;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Reports;

/// <summary>A variance falls into what the volume sold explains and what it does not, to the smallest unit.</summary>
public class FlexedVarianceTests
{
    private static readonly object[] WithVariable =
    [
        .. InReview,
        Approved with { Lines = [Line("training", 5_000m), Line("travel", 10_000m, behaviour: Behaviours.Variable)] }, Activated,
    ];

    [Property]
    public void Volume_and_rate_are_the_whole_variance(int cents, int sold, int? target)
    {
        var figures = Given(WithVariable).With(("travel", 4, cents / 100m), ("gifts", 5, 30m));
        var report = VarianceReport.Of(figures, Period.Quarter(2027, 2));
        foreach (var each in FlexedVariance.Of(report, figures.Lines, new SalesPace(3, sold, target), Currency.Of("CNY")))
        {
            (each.Volume + each.RateAndUse).Should().Be(each.Total);
            each.Total.Should().Be(report.ByCategory.Single(of => of.Category == each.Category).Variance.Amount);
            Currency.Of("CNY").Holds(each.Flexed).Should().BeTrue();
            each.IsVariable.Should().Be(each.Category == "travel");
            if (!each.IsVariable)
                each.Volume.Should().Be(0, "a fixed cost does not follow sales");
        }
    }

    [Fact]
    public void At_115_percent_of_target_a_variable_budget_of_100_may_cost_115()
    {
        var flexed = new FlexedVariance("freight", true, 100_000m, 115_000m, 120_000m);
        (flexed.Volume, flexed.RateAndUse, flexed.Total).Should().Be((15_000m, 5_000m, 20_000m));
    }
}
