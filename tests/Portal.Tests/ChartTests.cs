using Bunit;
using SalesPlatform.Portal.Charts;

namespace SalesPlatform.Tests.Portal;

public sealed class ChartTests : IDisposable
{
    private readonly BunitContext _page = Reading.In(chinese: false);

    public void Dispose() => _page.Dispose();

    [Fact]
    public void A_bullet_has_a_band_for_each_rating_a_tick_for_the_target_and_a_dash_for_where_it_should_be_today()
    {
        var bullet = _page.Render<Bullet>(chart => chart.Add(c => c.Value, 0.97m).Add(c => c.Qualified, 0.9m).Add(c => c.Excellent, 1.05m)
            .Add(c => c.Target, 1m).Add(c => c.Today, 0.66m).Add(c => c.Label, "Sales attainment 97 %"));
        bullet.Find("svg").GetAttribute("role").Should().Be("img");
        bullet.Find("svg").GetAttribute("aria-label").Should().Be("Sales attainment 97 %");
        bullet.FindAll("rect.band-1, rect.band-2, rect.band-3").Should().HaveCount(3);
        bullet.FindAll("line.tick").Should().HaveCount(1);
        bullet.FindAll("line.today").Should().HaveCount(1);
    }

    [Fact]
    public void Where_less_is_better_the_darkest_band_is_the_highest()
    {
        var bullet = _page.Render<Bullet>(chart => chart.Add(c => c.Value, 0.03m).Add(c => c.Qualified, 0.05m).Add(c => c.Excellent, 0.02m)
            .Add(c => c.LessIsBetter, true).Add(c => c.High, 0.1m).Add(c => c.Label, "Cost deviation"));
        bullet.FindAll("rect")[0].ClassName.Should().Be("band-3");
        bullet.FindAll("rect")[2].ClassName.Should().Be("band-1");
    }

    [Fact]
    public void What_is_unknown_has_no_bar_and_is_never_drawn_as_zero() =>
        _page.Render<Bullet>(chart => chart.Add(c => c.Value, null).Add(c => c.Qualified, 0.9m).Add(c => c.Label, "Unknown"))
            .FindAll("rect.measure").Should().BeEmpty();

    [Fact]
    public void A_figure_below_zero_has_its_bar_on_the_other_side_of_the_axis()
    {
        var bullet = _page.Render<Bullet>(chart => chart.Add(c => c.Value, -0.1m).Add(c => c.Qualified, 0.1m).Add(c =>
            c.High, 0.2m).Add(c => c.Label, "Uplift"));
        var zero = double.Parse(bullet.Find("line.zero").GetAttribute("x1")!, System.Globalization.CultureInfo.InvariantCulture);
        double.Parse(bullet.Find("rect.measure").GetAttribute("x")!,
            System.Globalization.CultureInfo.InvariantCulture).Should().BeLessThan(zero);
    }

    [Fact]
    public void A_waterfall_prints_the_sign_of_every_change_and_has_its_figures_as_a_table()
    {
        var waterfall = _page.Render<Waterfall>(chart => chart.Add(c => c.Label, "Sales").Add(c => c.Steps,
            [new("before", 100, true), new("Chen Hao", 30), new("Wang Li", -12), new("now", 118, true)]));
        waterfall.FindAll("svg text").Select(text => text.TextContent).Should().ContainInOrder("100", "+30", "−12", "118");
        waterfall.FindAll("rect.up").Should().HaveCount(1);
        waterfall.FindAll("rect.down").Should().HaveCount(1);
        waterfall.FindAll("tbody tr").Should().HaveCount(4);
    }

    [Fact]
    public void A_trend_has_closed_points_solid_and_provisional_ones_hollow_and_unknown_ones_not_at_all()
    {
        var trend = _page.Render<TrendLine>(chart => chart.Add(c => c.Label, "Trend").Add(c => c.Points,
            [new("Q1", 0.9m, false), new("Q2", null, false), new("Q3", 1m, false), new("Q4", 0.95m, true)]));
        trend.FindAll("circle.solid").Should().HaveCount(2);
        trend.FindAll("circle.hollow").Should().HaveCount(1);
        trend.FindAll("path.line").Should().HaveCount(1, "a line bridges no gap");
        trend.Find("tbody").TextContent.Should().Contain("provisional").And.Contain("–");
    }

    [Fact]
    public void A_ranking_has_a_bar_and_a_target_tick_for_each_and_links_to_more()
    {
        var ranking = _page.Render<RankingBars>(chart => chart.Add(c => c.Label, "Reps").Add(c => c.Bars,
            [new("Chen Hao", 90, 100, "90 · 90.0 %", "good", "/scorecard?rep=HD101"), new("Wang Li", 40, null, "40 · –", "none")]));
        ranking.FindAll("li").Should().HaveCount(2);
        ranking.FindAll("line.tick").Should().HaveCount(1);
        ranking.Find("a").GetAttribute("href").Should().Be("/scorecard?rep=HD101");
    }

    [Fact]
    public void A_heat_map_prints_the_sign_that_its_colour_repeats()
    {
        var map = _page.Render<HeatMap>(chart => chart.Add(c => c.Label, "Variance").Add(c => c.Columns, ["M01", "M02"]).Add(c => c.Rows,
            [("Travel", [new HeatCell(0.2m, "+12.0"), new HeatCell(-0.2m, "−8.0")])]));
        map.FindAll("td").Select(cell => cell.TextContent).Should().Equal("+12.0", "−8.0");
        map.FindAll("td")[0].ClassName.Should().StartWith("over");
        map.FindAll("td")[1].ClassName.Should().StartWith("under");
        map.FindAll("th[scope=row]").Should().HaveCount(1);
    }

    [Fact]
    public void Satisfaction_says_how_many_answered_and_how_sure_that_makes_it()
    {
        var bars = _page.Render<DivergingBars>(chart => chart.Add(c => c.Label, "Surveys").Add(c => c.Rows,
            [new("2026 Q1", [1, 2, 3, 10, 4], 0.7m, 0.48m, 0.855m)]));
        bars.FindAll("svg text")[1].TextContent.Should().Be("70.0 % · n = 20 · 48 %–86 %");
        bars.FindAll("path.tick").Should().HaveCount(1);
        bars.FindAll("rect.bad").Should().HaveCount(2);
        bars.FindAll("rect.good").Should().HaveCount(2);
    }

    [Fact]
    public void A_gantt_draws_spans_and_milestones_and_where_today_is_and_tells_their_status_in_words()
    {
        var today = new DateOnly(2026, 11, 28);
        var gantt = _page.Render<Gantt>(chart => chart.Add(c => c.Label, "Launch").Add(c => c.Today, today).Add(c => c.Rows,
            [new("Prototype", today.AddDays(-30), today.AddDays(-10), "good", "Met"), new("Briefing", today.AddDays(9), today.AddDays(9),
                "fair", "Planned")]));
        gantt.FindAll("rect.good").Should().HaveCount(1);
        gantt.FindAll("path.fair").Should().HaveCount(1);
        gantt.FindAll("line.today").Should().HaveCount(1);
        gantt.Find("tbody").TextContent.Should().Contain("Met").And.Contain("Planned");
    }
}
