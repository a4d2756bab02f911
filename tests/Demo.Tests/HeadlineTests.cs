using SalesPlatform.Contracts;
using SalesPlatform.Demo;

namespace SalesPlatform.Tests.Demo;

/// <summary>The figures the story is told for: what the scorecards of the year must show, whatever the calendar.</summary>
public class HeadlineTests
{
    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void The_year_reaches_its_target_after_a_weak_second_quarter(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);

        Attainment(told, told.Time.Year).Should().BeInRange(0.95m, 1.05m);
        Attainment(told, Quarter(told, 2)).Should().BeLessThan(0.90m, "customers stayed away while nobody called them back");
        Attainment(told, Quarter(told, 4)).Should().BeGreaterThanOrEqualTo(1.05m);
    }

    [Fact]
    public void Satisfaction_rises_by_15_percent()
    {
        var (before, after) = (Told.Usual.Customers.Baseline, Told.Usual.Customers.Resurvey);
        (before.Satisfied, before.Responses, after.Satisfied, after.Responses).Should().Be((75, 100, 69, 80));
        ((decimal)after.Satisfied / after.Responses / ((decimal)before.Satisfied / before.Responses)).Should().Be(1.15m);
        var year = Told.Usual.Customers.Surveys
            .Where(survey => Told.Usual.Time.Calendar.Contains(Told.Usual.Time.Year, survey.Closed ?? survey.Opened)).ToList();
        ((decimal)year.Sum(survey => survey.Satisfied) / year.Sum(survey => survey.Responses)).Should().BeInRange(0.80m, 0.90m);
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void The_team_does_10_percent_better_in_the_last_quarter(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);
        decimal Mean(int quarter) => AppraisalBook.MeanOf(told.Time, told.Cast, Quarter(told, quarter));

        (Mean(4) / Mean(3) - 1).Should().BeGreaterThanOrEqualTo(0.10m);
        Mean(2).Should().BeLessThan(Mean(1));
        (OfYear(told, told.Time.Year) / OfYear(told, told.Time.Before) - 1).Should()
            .BeGreaterThanOrEqualTo(0.10m, "so much the year is better than the one before");
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void Costs_stay_within_5_percent_although_promotion_runs_over(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);
        decimal Deviation(Period period) => told.Costs.In(period).Sum(cost => cost.Amount) / told.Costs.BudgetOf(period) - 1;

        Math.Abs(Deviation(told.Time.Year)).Should().BeLessThanOrEqualTo(0.05m);
        Deviation(Quarter(told, 3)).Should().BeGreaterThan(0.05m);
        Math.Abs(Deviation(Quarter(told, 4))).Should().BeLessThanOrEqualTo(0.02m);
        told.Costs.In(told.Time.Year).Where(cost => cost.Category == "promotion").Sum(cost => cost.Amount).Should()
            .BeGreaterThan(600_000 * 1.1m);
    }

    private static decimal OfYear(Told told, Period year) => Enumerable.Range(1, 4)
        .SelectMany(quarter => AppraisalBook.Of(told.Time, told.Cast, Period.Quarter(year.FiscalYear, quarter)))
        .Average(appraised => appraised.Score);

    private static Period Quarter(Told told, int quarter) => Period.Quarter(told.Time.Year.FiscalYear, quarter);

    private static decimal Attainment(Told told, Period period) =>
        told.Sales.NetOf(period) / period.Months.Sum(month => told.Sales.YearTargets.Months[month.Number - 1]);
}
