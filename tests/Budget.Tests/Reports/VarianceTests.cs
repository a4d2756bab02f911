using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Reports;

public class VarianceTests
{
    [Theory]
    [InlineData(10_000, 11_000, 1_000, 0.1)]
    [InlineData(10_000, 9_000, -1_000, -0.1)]
    [InlineData(10_000, 0, -10_000, -1.0)]
    [InlineData(0, 0, 0, null)]
    public void Variance_is_actual_less_budget_with_its_sign(int budget, int actual, int amount, double? ratio)
    {
        var variance = new Variance(budget, budget, actual);
        (variance.Amount, (double?)variance.Ratio, variance.Unbudgeted).Should().Be((amount, ratio, false));
    }

    [Fact]
    public void A_cost_without_a_budget_is_flagged_and_has_no_percentage()
    {
        var variance = new Variance(0, 0, 1);
        (variance.Unbudgeted, variance.Ratio).Should().Be((true, null));
    }

    [Fact]
    public void A_report_tells_each_category_and_month_of_its_period()
    {
        var report = VarianceReport.Of(
            Given(Open).With(("travel", 4, 12_000m), ("gifts", 5, 30m), ("travel", 1, 99m)), Period.Quarter(2027, 2));
        report.ByCategory.Should()
            .Equal(("gifts", new Variance(0, 0, 30)), ("training", new Variance(15_000, 15_000, 0)),
            ("travel", new Variance(30_000, 30_000, 12_000)));
        report.ByMonth.Select(month => ($"{month.Month}", month.Variance.Actual)).Should()
            .Equal(("FY2027-M04", 12_000m), ("FY2027-M05", 30m), ("FY2027-M06", 0m));
        report.Total.Should().Be(new Variance(45_000, 45_000, 12_030));
    }

    [Fact]
    public void While_a_period_runs_what_is_due_by_today_leads()
    {
        // On 20 November, October is over and 20 of November's 30 days: 15,000 + 10,000 of 45,000 are due.
        var report = VarianceReport.Of(Given(Open).With(("travel", 4, 12_000m), ("training", 5, 12_000m)), Period.Quarter(2027, 2),
            BudgetStory.Company);

        var total = report.Total;
        (total.Due!.Amount, total.LeadingAmount, total.LeadingRatio, total.Deviation).Should().Be((25_000m, -1_000m, -0.04m, -0.04m));
        (total.Amount, total.Ratio).Should().Be((-21_000m, -21_000m / 45_000m), "the whole budget stands beside it");
        report.ByMonth.Select(month => month.Variance.LeadingAmount).Should().Equal(-3_000m, 2_000m, -15_000m);
        VarianceReport.Of(Given(Open).With(("travel", 1, 5m)), Period.Quarter(2027, 1), BudgetStory.Company).Total.Due.Should()
            .BeNull("the first quarter is over");
    }

    [Fact]
    public void The_deviation_that_is_rated_is_the_one_against_the_baseline()
    {
        var variance = new Variance(120, 100, 105);
        (variance.Deviation, variance.Ratio).Should().Be((0.05m, -0.125m));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, null)]
    [InlineData(0, -1, null)]
    [InlineData(-5, 1, null)]
    public void Of_nothing_planned_there_is_no_deviation_unless_nothing_was_spent(int baseline, int actual, int? deviation) =>
        new Variance(0, baseline, actual).Deviation.Should().Be(deviation);

    [Fact]
    public void A_period_that_has_not_begun_does_not_deviate()
    {
        var quarter = VarianceReport.Of(Given(Open).With(), Period.Quarter(2027, 3), BudgetStory.Company).Total;
        (quarter.Baseline, quarter.Unrated, quarter.Deviation).Should().Be((45_000m, Unrated.NotBegun, null));
        var running = VarianceReport.Of(Given(Open).With(), Period.Quarter(2027, 2), BudgetStory.Company);
        running.ByMonth.Select(month => month.Variance.Deviation).Should().Equal(-1m, -1m, null);
    }

    [Fact]
    public void Where_a_period_stood_at_its_end_says_nothing_of_what_came_later()
    {
        var figures = Given([.. Open, Committed("po-1", "travel", 1_500m, month: 2), Committed("po-2", "travel", 3_000m, month: 4)])
            .With(("travel", 1, 6_000m), ("travel", 4, 50_000m), ("gifts", 5, 1m));
        var reading = new BudgetReading(Given(Open), 1, figures, BudgetStory.Company, default);

        var quarter = reading.AtEndOf(Period.Quarter(2027, 1));
        quarter.Figures.OfYear("travel").Should().Be(new Availability(120_000m, 6_000m, 1_500m));
        quarter.Figures.Categories.Should().Equal("training", "travel");
        quarter.Company.Today.Should().Be(new DateOnly(2026, 10, 1));
        reading.AtEndOf(Period.Quarter(2027, 2)).Should().BeSameAs(reading, "the second quarter still runs");
    }

    [Fact]
    public void Without_a_budget_in_force_there_are_costs_only() =>
        VarianceReport.Of(Given(InReview).With(("travel", 1, 5m)), Period.Year(2027)).Total.Should()
            .Be(new Variance(0, 0, 5) { Unrated = Unrated.NoBudget });

    [Fact]
    public void What_is_available_is_budget_less_actual_less_open_commitments()
    {
        var figures = Given([.. Open, Committed("po-1", "travel", 1_500m, month: 2), Committed("po-2", "travel", 3_000m, month: 9)])
            .With(("travel", 1, 6_000m));
        figures.ToDate("travel", 1).Should().Be(new Availability(10_000m, 6_000m, 0m));
        figures.ToDate("travel", 2).Available.Should().Be(12_500m);
        figures.OfYear("travel").Available.Should().Be(109_500m);
    }
}
