using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Facts;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Risks;

public class RiskTests
{
    private static readonly RiskSubject Subject = new("north", "FY2027-M01", new DateOnly(2027, 1, 10));

    private static readonly KpiThresholds Standard = new(1, 0.90m, 1.05m);

    private static History Team => new History().Team("north").Hired("E1", "north");

    [Fact]
    public void Sales_and_costs_go_on_at_their_pace()
    {
        // 10 of 31 days: 100 of 310 are due. 89 sold are 89 %; 103 spent deviate by 3 %.
        var forecasts = Forecasts(Team.Plan("north", "FY2027", History.Monthly(310)).Sold("2027-01-05", ("E1", 89))
            .Budgeted("north", "FY2027", History.Monthly(310)).Spent("north", "2027-01-05", 103), "FY2027-M01", "2027-01-10T12:00+08:00");

        forecasts.Select(forecast => (forecast.Kpi, forecast.Ratio, forecast.Rating)).Should().Equal(
            ("sales-attainment", 0.89m, Rating.Below), ("cost-deviation", 0.03m, Rating.Qualified));
    }

    [Fact]
    public void Satisfaction_and_uplift_stay_what_they_are_so_far()
    {
        var forecasts = Forecasts(Team.Surveyed("north", "2027-01-20", 10, 7).Appraised("E1", "north", "FY2026-Q4", 80)
            .Appraised("E1", "north", "FY2027-Q1", 84), "FY2027-Q1", "2027-03-01T12:00+08:00");

        forecasts.Select(forecast => (forecast.Kpi, forecast.Ratio, forecast.Rating)).Should().Equal(
            ("team-uplift", 0.05m, Rating.Below), ("customer-satisfaction", 0.7m, Rating.Below));
    }

    [Fact]
    public void A_cost_where_nothing_is_budgeted_is_a_risk_without_a_ratio() =>
        Forecasts(Team.Budgeted("north", "FY2027", History.Monthly(0)).Spent("north", "2027-01-05", 1), "FY2027-M01",
            "2027-01-10T12:00+08:00")
            .Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Kpi = "cost-deviation", Ratio = (decimal?)null, Rating = Rating.Below });

    [Theory]
    [InlineData("2027-01-06T12:00+08:00", 0)]
    [InlineData("2027-01-07T12:00+08:00", 1)]
    [InlineData("2027-01-31T12:00+08:00", 1)]
    [InlineData("2027-02-01T12:00+08:00", 0)]
    [InlineData("2026-12-31T12:00+08:00", 0)]
    public void Before_a_fifth_of_the_period_and_after_its_end_there_is_no_forecast(string asOf, int count) =>
        Forecasts(Team.Plan("north", "FY2027", History.Monthly(310)), "FY2027-M01", asOf).Should().HaveCount(count);

    [Fact]
    public void What_cannot_be_rated_is_no_risk() => Forecasts(Team, "FY2027-M01", "2027-01-10T12:00+08:00").Should().BeEmpty();

    [Fact]
    public void A_risk_is_found_once_ended_once_and_may_be_found_again()
    {
        var state = KpiRisk.Aggregate.Initial;
        foreach (var (ratio, rating, expected) in new (decimal, Rating, object[])[]
        {
            (0.95m, Rating.Qualified, []),
            (0.80m, Rating.Below, [new KpiRiskFound("north", "FY2027-M01", "sales-attainment", Subject.Day, 0.80m, 0.90m, 1)]),
            (0.70m, Rating.Below, []),
            (0.90m, Rating.Qualified, [new KpiRiskEnded("north", "FY2027-M01", "sales-attainment", Subject.Day, 0.90m, "qualified")]),
            (1.10m, Rating.Excellent, []),
            (0.89m, Rating.Below, [new KpiRiskFound("north", "FY2027-M01", "sales-attainment", Subject.Day, 0.89m, 0.90m, 1)]),
        })
        {
            var events = RiskDecisions.Assess(state, Subject, new RiskForecast("sales-attainment", ratio, rating, Standard)).ToList();
            events.Should().Equal(expected);
            state = KpiRisk.Aggregate.Fold(events.Select(data => new RecordedEvent(Guid.Empty, "", 0, default, "", data)), state);
        }
    }

    [Theory]
    [InlineData(1, "2027-01-10T12:00Z", "FY2027 FY2027-Q1 FY2027-M01")]
    [InlineData(4, "2027-01-10T12:00Z", "FY2027 FY2027-Q4 FY2027-M10")]
    [InlineData(7, "2026-12-31T17:00Z", "FY2027 FY2027-Q3 FY2027-M07")]
    public void The_running_periods_are_those_of_the_company_s_day(int startMonth, string now, string periods) =>
        string.Join(' ', RunningPeriods.Of(OrganisationSetting.Initial with { FiscalStartMonth = startMonth }, History.Instant(now)))
            .Should().Be(periods);

    private static IReadOnlyList<RiskForecast> Forecasts(History history, string period, string asOf) =>
        RiskForecast.Of(new MemoryViews(history.Events).Figures("north", null, period, History.Instant(asOf)));
}
