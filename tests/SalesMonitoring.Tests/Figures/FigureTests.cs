using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.SalesMonitoring.Figures;
using static SalesPlatform.Tests.SalesMonitoring.Figures.Sheets;

namespace SalesPlatform.Tests.SalesMonitoring.Figures;

/// <summary>Worked examples, calculated by hand.</summary>
public class FigureTests
{
    private static readonly DateOnly Nov15 = new(2026, 11, 15);
    private static readonly DateOnly After = new(2027, 8, 1);

    [Fact]
    public void Half_an_order_of_20_leaves_each_of_two_reps_with_a_target_of_50_at_10_and_minus_40()
    {
        var sheet = Of(Window("FY2027-M05", After), [Rep("FY2027-M05", "ann", 10), Rep("FY2027-M05", "bob", 10)],
            Plan(Even(100), assignments: [new("rep", "ann", "FY2027-M05", 50), new("rep", "bob", "FY2027-M05", 50)]));
        sheet.Rows(Dimension.Rep)
            .Select(row => (row.Key, row.Figure.Actual, row.Figure.Target.Amount, row.Figure.Variance, row.Figure.Attainment))
            .Should().Equal(("ann", 10m, 50m, -40m, 0.2m), ("bob", 10m, 50m, -40m, 0.2m));
        var total = sheet.Total(Dimension.Rep);
        (total.Actual, total.Target.Amount, total.Variance).Should().Be((20m, 100m, -80m));
    }

    [Fact]
    public void A_forecast_follows_the_plans_own_seasons()
    {
        // 40 of July and August are over and half of September: 10 + 30 + 60 ÷ 2 = 70 of 100 are targeted to date.
        var plan = Plan([10, 30, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        var figure = Of(Window("FY2027-Q1", new DateOnly(2026, 9, 15)), [Rep("FY2027-Q1", "ann", 35)], plan).Total(Dimension.Rep);
        (figure.Target.Amount, figure.Target.ToDate, figure.Forecast, figure.Basis, figure.ForecastAttainment)
            .Should().Be((100m, 70m, 50m, ForecastBasis.PlanPhasing, 0.5m));
    }

    [Fact]
    public void Without_a_target_it_follows_the_days()
    {
        var figure = Of(Window("FY2027-M05", Nov15), [Rep("FY2027-M05", "ann", 35)]).Total(Dimension.Rep);
        (figure.Forecast, figure.Basis, figure.Attainment, figure.Variance).Should().Be((70m, ForecastBasis.Days, null, null));
    }

    [Fact]
    public void A_month_the_plan_puts_nothing_into_is_forecast_by_days()
    {
        var figure = Of(Window("FY2027-Q2", new DateOnly(2026, 10, 23)), [Rep("FY2027-Q2", "ann", 23)],
            Plan([0, 0, 0, 0, 50, 50, 0, 0, 0, 0, 0, 0])).Total(Dimension.Rep);
        (figure.Forecast, figure.Basis).Should().Be((92m, ForecastBasis.Days));
    }

    [Fact]
    public void Of_an_ended_period_the_forecast_is_the_actual_and_of_one_to_come_there_is_none()
    {
        var ended = Of(Window("FY2027-M05", After), [Rep("FY2027-M05", "ann", 7)], Plan(Even(10))).Total(Dimension.Rep);
        (ended.Forecast, ended.Basis).Should().Be((7m, ForecastBasis.Ended));
        var toCome = Of(Window("FY2027-M06", Nov15), [Rep("FY2027-M05", "ann", 7)], Plan(Even(10)));
        var figure = toCome.Total(Dimension.Rep);
        (figure.Forecast, figure.OnPrevious.Earlier).Should().Be((null, null));
        toCome.Reasons(figure).Should().Equal("period-not-started", "no-sales");
    }

    [Fact]
    public void A_running_period_is_compared_with_the_same_part_of_the_earlier_one()
    {
        var figure = Of(Window("FY2027-M05", Nov15),
            [Rep("FY2027-M05", "ann", 60), Rep("FY2027-M04", "ann", 100, 40), Rep("FY2026-M05", "ann", 90, 80)])
            .Total(Dimension.Rep);
        (figure.OnPrevious.Earlier, figure.OnPrevious.Change, figure.OnPrevious.Ratio).Should().Be((40m, 20m, 0.5m));
        (figure.OnLastYear.Earlier, figure.OnLastYear.Change, figure.OnLastYear.Ratio).Should().Be((80m, -20m, -0.25m));
        figure.Trend.Select(entry => entry.Actual).Should().Equal(0m, 0m, 0m, 0m, 100m, 60m);
    }

    [Fact]
    public void What_is_not_known_is_not_zero()
    {
        var sheet = Of(Window("FY2027-M05", After), [Rep("FY2027-M04", "ann", 100), Rep("FY2027-M05", "bob", 5)]);
        var (ann, bob) = (sheet.Rows(Dimension.Rep).Single(row => row.Key == "ann").Figure,
            sheet.Rows(Dimension.Rep).Single(row => row.Key == "bob").Figure);
        (ann.OnLastYear.Earlier, ann.OnLastYear.Ratio).Should().Be((null, null), "nothing is known of last year");
        (bob.OnPrevious.Earlier, bob.OnPrevious.Change, bob.OnPrevious.Ratio).Should()
            .Be((0m, 5m, null), "bob sold nothing then, and nothing is no base");
        ann.Trend.Select(entry => entry.Actual).Should().Equal(null, null, null, null, 100m, 0m);
    }

    [Fact]
    public void After_the_first_fact_a_quiet_year_is_zero_and_not_unknown()
    {
        // The team has sold since 2023; nothing of the year before this one, nor of any period read, is among the cells.
        var window = Window("FY2027-M05", After);
        var sheet = new FigureSheet(window, 6, [Rep("FY2027-M05", "ann", 5)], new Targets([], window.Calendar, "CNY"),
            new Dictionary<string, string>(), null,
            new DateOnly(2023, 2, 1));
        var figure = sheet.Total(Dimension.Rep);
        (figure.OnLastYear.Earlier, figure.OnLastYear.Change, figure.OnPrevious.Earlier).Should().Be((0m, 5m, 0m));
        figure.Trend.Select(entry => entry.Actual).Should().Equal(0m, 0m, 0m, 0m, 0m, 5m);
    }

    [Fact]
    public void Before_the_first_fact_nothing_is_known()
    {
        var window = Window("FY2027-M05", After);
        var sheet = new FigureSheet(window, 6, [], new Targets([], window.Calendar, "CNY"), new Dictionary<string, string>(), null,
            new DateOnly(2026, 9, 30));
        sheet.Total(Dimension.Rep).Trend.Select(entry => entry.Actual).Should().Equal(null, null, null, 0m, 0m, 0m);
    }

    [Fact]
    public void While_the_period_runs_what_is_due_by_today_leads()
    {
        var figure = Of(Window("FY2027-M05", Nov15), [Rep("FY2027-M05", "ann", 9)], Plan(Even(20))).Total(Dimension.Rep);
        (figure.Target.ToDate, figure.AttainmentToDate, figure.VarianceToDate, figure.Attainment, figure.Variance).Should()
            .Be((10m, 0.9m, -1m, 0.45m, -11m));
        var ended = Of(Window("FY2027-M05", After), [Rep("FY2027-M05", "ann", 9)], Plan(Even(20))).Total(Dimension.Rep);
        (ended.AttainmentToDate, ended.VarianceToDate, ended.Attainment).Should().Be((null, null, 0.45m));
    }

    [Fact]
    public void What_is_due_is_multiplied_before_it_is_divided()
    {
        // 18 of the 20 that are due on day 2 of 30 are exactly 90 %, and go on to exactly 270 of 300.
        var figure = Of(Window("FY2027-M05", new DateOnly(2026, 11, 2)), [Rep("FY2027-M05", "ann", 18)], Plan(Even(300)))
            .Total(Dimension.Rep);
        (figure.AttainmentToDate, figure.Forecast, figure.ForecastAttainment).Should().Be((0.9m, 270m, 0.9m));
    }

    [Fact]
    public void From_a_loss_a_rise_is_positive() =>
        new Growth(Period.Parse("FY2026"), 50, -100).Ratio.Should().Be(1.5m);

    [Fact]
    public void A_revision_counts_from_the_month_that_begins_on_or_after_its_day()
    {
        var (first, second) = (Plan(Even(10)), Plan(Even(100), revision: 2, from: new DateOnly(2026, 10, 15)));
        var figure = Of(Window("FY2027-Q2", After), [], first, second).Total(Dimension.Rep);
        figure.Target.Amount.Should().Be(210m, "October began before the revision");
    }

    [Fact]
    public void A_target_in_another_currency_or_of_half_a_period_is_none()
    {
        Of(Window("FY2027-M05", After), [], Plan(Even(10), currency: "USD")).Total(Dimension.Rep).Target.Should()
            .Be(new Target(null, null, Targets.OtherCurrency));
        Of(Window("FY2027-M05", After), []).Total(Dimension.Rep).Target.Should().Be(new Target(null, null, Targets.None));
    }

    [Fact]
    public void Rows_name_whoever_has_a_target_or_sold_before_and_facts_of_nothing()
    {
        var sheet = Of(Window("FY2027-M05", After),
            [Cell(Dimension.ProductLine, "FY2027-M05", "", 5), Cell(Dimension.ProductLine, "FY2027-M04", "bikes", 9)],
            Plan(Even(100), assignments: [new("product-line", "tools", "FY2027-M05", 50), new("rep", "ann", "FY2027-M05", 50)]));
        sheet.Rows(Dimension.ProductLine).Select(row => (row.Key, row.Figure.Actual, row.Figure.Target.Amount)).Should()
            .Equal(("", 5m, null), ("bikes", 0m, null), ("tools", 0m, 50m));
    }

    [Fact]
    public void One_reps_regions_have_no_targets()
    {
        var window = Window("FY2027-M05", After);
        var plans = new[] { Plan(Even(100), assignments: [new("rep", "ann", "FY2027-M05", 50), new("region", "east", "FY2027-M05", 70)]) };
        var sheet = new FigureSheet(window, 1, [Cell(Dimension.Region, "FY2027-M05", "east", 5)],
            new Targets(plans, window.Calendar, "CNY"),
            new Dictionary<string, string>(), "ann");
        sheet.Total(Dimension.Region).Target.Amount.Should().Be(50m);
        sheet.Rows(Dimension.Region).Should().ContainSingle().Which.Figure.Target.Amount.Should().BeNull();
    }
}
