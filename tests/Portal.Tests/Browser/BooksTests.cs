using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>What is kept beside the daily work: standards, hours, what the market does, the target's discussion, promotion.</summary>
public sealed class BooksTests(PortalFixture portal)
{
    [Fact]
    public async Task An_executive_sets_a_standard_and_a_holiday_for_the_whole_company()
    {
        var page = await portal.VisitAsync("gao.jianguo");
        await page.OpenAsync("/company");
        var standards = page.Part("What a KPI is rated by");
        await standards.FillAsync("Set a standard", "Set a standard", ("KPI", "team-uplift"),
            ("For periods that start on this day or later", "2044-07-01"), ("Qualified at, %", "12"));
        await Expect(standards).ToContainTextAsync("1 Jul 2044");
        await Expect(standards).ToContainTextAsync("≥ 12.00 %");

        var hours = page.Part("Business hours");
        var form = await hours.FillInAsync("Holidays", ("Closed, whatever the weekday; one day a line", "2044-10-01\nOctober"));
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Holidays", Exact = true }).ClickAsync();
        await Expect(form).ToContainTextAsync("October: Give a day");
        var days = form.GetByLabel("Closed, whatever the weekday; one day a line", new LocatorGetByLabelOptions { Exact = true });
        await days.FillAsync("2044-10-01");
        await days.BlurAsync();
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Holidays", Exact = true }).ClickAsync();
        await Expect(hours).ToContainTextAsync("Closed on 1 Oct 2044");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Marketing_records_what_the_market_does_and_takes_it_back()
    {
        var page = await portal.VisitAsync("bai.lu");
        await page.OpenAsync("/market");
        var seen = page.Part("Trends and changes of demand");
        await seen.FillAsync("Record an observation", "Record an observation", ("Title", "Smaller pumps"),
            ("What it is", "Clinics ask for half the size."), ("Where it is from", "Fair of Hangzhou"),
            ("What was said or written there", "Half the size would do."));
        var entry = seen.Locator("li", new LocatorLocatorOptions { HasText = "Smaller pumps" });
        await Expect(entry).ToContainTextAsync("Half the size would do.");
        await entry.GetByRole(AriaRole.Button).ClickAsync();
        await entry.GetByLabel("Why?", new LocatorGetByLabelOptions { Exact = true }).FillAsync("Misheard");
        await entry.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Withdraw", Exact = true }).ClickAsync();
        await Expect(entry).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_manager_sees_how_the_target_came_about_and_writes_what_a_launch_promises()
    {
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/plan");
        await Expect(page.Part("How the target came about")).ToBeVisibleAsync();
        await Expect(page.Part("Positioning and strategy")).ToBeVisibleAsync();
        await page.OpenAsync("/launches");
        await page.Locator("article.card h3 a").First.ClickAsync();
        var promotion = page.Part("Promotion plan");
        await promotion.FillAsync("Write a key message", "Write a key message", ("Key", "quiet"), ("Wording", "Half as loud."));
        await Expect(promotion).ToContainTextAsync("Half as loud.");
        await page.Context.CloseAsync();
    }
}
