using Bunit;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Portal.Language;
using SalesPlatform.Portal.Pages.Approvals;
using SalesPlatform.Portal.Pages.Customers;
using SalesPlatform.Portal.Pages.SalesBook;

namespace SalesPlatform.Tests.Portal;

/// <summary>What pages make of what services say, without a platform.</summary>
public sealed class PageReadingTests : IDisposable
{
    private readonly BunitContext _page = Reading.In(chinese: false);

    public void Dispose() => _page.Dispose();

    [Fact]
    public void Sales_of_a_running_period_are_measured_by_what_is_due_and_name_the_whole_target_beside_it()
    {
        var figure = new SalesFigure
        {
            Actual = 900m.ToMoney("CNY"), Target = 1500m.ToMoney("CNY"), Attainment = 0.6m.ToExact(), TargetToDate = 1000m.ToMoney("CNY"),
            AttainmentToDate = 0.9m.ToExact(), Forecast = 1350m.ToMoney("CNY"), ForecastAttainment = 0.9m.ToExact(),
        };
        var told = _page.Render<ReportFigures>(of => of.Add(f => f.Of, figure).Add(f => f.IsProvisional, true)).Markup;
        told.Should().Contain("90.0 %").And.Contain("of 1,000 due by today").And.Contain("whole period's target 1,500")
            .And.Contain("1,350").And.NotContain("60.0 %");
    }

    [Fact]
    public void Sales_of_a_period_that_is_over_have_no_forecast()
    {
        var figure = new SalesFigure
        {
            Actual = 900m.ToMoney("CNY"), Target = 1500m.ToMoney("CNY"), Attainment = 0.6m.ToExact(), Forecast = 900m.ToMoney("CNY"),
        };
        _page.Render<ReportFigures>(of => of.Add(f => f.Of, figure)).Markup.Should().Contain("60.0 %").And.NotContain("Forecast");
    }

    [Fact]
    public void Texts_that_change_stand_below_their_heads_and_a_column_without_a_difference_is_left_out()
    {
        var text = Changed(new DueValue { Text = "Better" }, new DueValue { Text = "Best" });
        text.FindAll(".num").Should().BeEmpty();
        text.FindAll("thead th").Should().HaveCount(3);
        var money = Changed(new DueValue { Money = 100m.ToMoney("CNY") }, new DueValue { Money = 120m.ToMoney("CNY") });
        money.FindAll("thead th.num").Should().HaveCount(3);
        money.Find("tbody").TextContent.Should().Contain("+20 (+20.0 %)");
    }

    [Fact]
    public void An_improvement_tells_what_it_has_brought_and_leads_to_its_plan()
    {
        var plan = new ImprovementReply
        {
            Plan = "P", Status = "effective", MainIssue = "delivery", BaselineCsat = 0.6m.ToExact(), Csat = 0.8m.ToExact(),
            ChangePercent = 33.3m.ToExact(),
        };
        var item = _page.Render<ImprovementItem>(of => of.Add(i => i.Plan, plan).Add(i => i.Href, "/customers?improvement=P"));
        item.Find("a").GetAttribute("href").Should().Be("/customers?improvement=P");
        item.Find("li").TextContent.Should().Contain("Delivery").And.Contain("60.0 %").And.Contain("80.0 %").And.Contain("(+33.3 %)")
            .And.Contain("Effective");
    }

    [Fact]
    public void A_day_of_another_year_is_told_with_its_year()
    {
        var (today, chinese) = (new DateOnly(2026, 12, 1), new Localizer { IsChinese = true });
        new Localizer().Near(new DateOnly(2026, 12, 24), today).Should().Be("24 Dec");
        new Localizer().Near(new DateOnly(2027, 1, 15), today).Should().Be("15 Jan 2027");
        chinese.Near(new DateOnly(2026, 12, 24), today).Should().Be("12月24日");
        chinese.Near(new DateOnly(2027, 1, 15), today).Should().Be("2027/1/15");
    }

    private IRenderedComponent<Changes> Changed(DueValue before, DueValue after) => _page.Render<Changes>(of => of.Add(c => c.Of,
        [new DueChange { What = new DueText { En = "Wording", Zh = "措辞" }, Before = before, After = after }]));
}
