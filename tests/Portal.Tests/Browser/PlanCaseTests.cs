using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>The first case of the source document, walked through the pages: a plan for growth of 20 %, from research to its
/// approval.</summary>
public sealed class PlanCaseTests(PortalFixture fixture)
{
    [Theory, InlineData("en"), InlineData("zh")]
    public async Task A_plan_for_twenty_percent_more_is_researched_discussed_approved_presented_and_put_in_force(string language)
    {
        // The same walk with other words.
        if (language == "en")
            LongWalk.SkipUnlessAsked();
        string Say(string english, string chinese) => language == "zh" ? chinese : english;
        // A year that no other run has planned.
        var year = 2100 + Random.Shared.Next(800);
        var address = string.Create(CultureInfo.InvariantCulture, $"/plan?team=east-china&period=FY{year}");
        var manager = await fixture.VisitAsync("lin.jing", language);
        await manager.OpenAsync(address);
        var main = manager.Locator("main");
        async Task FillAsync(string english, string chinese, params (string Label, string Value)[] fields) =>
            await main.FillAsync(Say(english, chinese), Say(english, chinese), fields);
        await FillAsync("Begin the plan", "编制计划", (Say("Net sales of the year before, CNY", "上年净销售额（CNY）"), "1000000"),
            (Say("Where that is from", "数据来源"), "Ledger"));
        await Expect(manager.Part(Say("Annual plan", "年度销售计划"))).ToContainTextAsync("+20.00 %");
        await FillAsync("Analyse a competitor", "分析竞争对手", (Say("Key", "代号"), "contoso"), (Say("Name", "名称"), "Contoso"),
            (Say("How it sells", "销售策略"), "By dealers."), (Say("Strengths, one a line", "优势，每行一个"), "Price"),
            (Say("Weaknesses, one a line", "劣势，每行一个"), "Service"), (Say("It sold about, CNY", "估计销售额（CNY）"), "900000"),
            (Say("Where the estimate is from", "估计来源"), "Trade press"), (Say("What it means for us", "对我们的启示"), "Service decides."),
            (Say("Source", "来源"), "Dealers"));
        await FillAsync("Position ourselves", "市场定位", (Say("Segment", "目标市场"), "Hospitals"),
            (Say("Who they are", "客户描述"), "Large ones"), (Say("Why they buy from us", "价值主张"), "We answer within hours."));
        foreach (var (department, person) in new[] { ("marketing", "bai.lu"), ("rnd", "han.bing") })
        {
            await FillAsync("Ask a department", "征求部门意见", (Say("Department", "部门"), department),
                (Say("What is asked for", "征求内容"), "Demand"));
            await HandInAsync(person, address, language, Say);
        }

        await FillAsync("Record a feasibility meeting", "登记可行性会议", (Say("Subject", "主题"), "Can we grow?"),
            (Say("Participants, one a line", "参会人员，每行一个"), "Bai Lu\nHan Bing"), (Say("Conclusions, one a line", "结论，每行一个"), "Yes."));
        await manager.Button(Say("Submit for approval", "提交审批")).ClickAsync();
        await Expect(manager.Button(Say("Submit for approval", "提交审批"))).ToHaveCountAsync(0);

        var executive = await fixture.VisitAsync("gao.jianguo", language);
        await executive.OpenAsync("/approvals");
        var item = executive.Locator("article.part", new PageLocatorOptions
        {
            Has = executive.Locator($"a[href*='FY{year.ToString(CultureInfo.InvariantCulture)}']"),
        });
        await Expect(item).ToContainTextAsync("1,200,000.00");
        await item.Locator("button.primary").ClickAsync();
        await Expect(item).ToHaveCountAsync(0);
        await executive.Context.CloseAsync();

        await manager.OpenAsync(address);
        await FillAsync("Record the presentation", "登记内部汇报", (Say("Audience", "汇报对象"), "All of sales"));
        await manager.Button(Say("Activate", "启用")).ClickAsync();
        await Expect(manager.Part(Say("Annual plan", "年度销售计划")).Locator(".badge").First).ToHaveTextAsync(Say("Active", "执行中"));
        await manager.Context.CloseAsync();
    }

    private async Task HandInAsync(string person, string address, string language, Func<string, string, string> say)
    {
        var page = await fixture.VisitAsync(person, language);
        await page.OpenAsync(address);
        await page.Locator("main").FillAsync(say("Hand in", "提交意见"), say("Hand in", "提交意见"), (say("Title", "标题"), "Our view"),
            (say("Content", "内容"), "Demand grows by a fifth."));
        await page.Context.CloseAsync();
    }
}
