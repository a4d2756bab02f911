using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>What a page was told of one thing is not said of another, and what came of a command is seen where it was given.</summary>
public sealed class AnotherThingTests(PortalFixture portal)
{
    [Fact]
    public async Task A_correction_begun_for_one_sale_is_not_sent_for_another()
    {
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/sales?team=east-china&period=FY2026-M09");
        var sales = page.Part("Sales, one by one").Locator("th a");
        await sales.Nth(0).ClickAsync();
        var opened = page.Locator("section.opened");
        await Expect(opened.Locator("h2")).ToContainTextAsync((await sales.Nth(0).TextContentAsync())!);
        await opened.FillInAsync("Correct it", ("Net amount, CNY", "1"));
        await sales.Nth(1).ClickAsync();
        await Expect(opened.Locator("h2")).ToContainTextAsync((await sales.Nth(1).TextContentAsync())!);
        await Expect(opened.Locator(".form-body")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_form_of_a_team_s_people_is_closed_when_another_team_is_chosen()
    {
        var page = await portal.VisitAsync("song.jia");
        await page.OpenAsync("/team?team=east-china");
        var leaving = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Somebody leaves", Exact = true });
        await leaving.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(leaving.Locator(".form-body")).ToHaveCountAsync(1);
        await page.Locator("select[name=team]").SelectOptionAsync("south-china");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("south-china"));
        await Expect(leaving.Locator(".form-body")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_channel_is_added_to_a_promotion_and_another_may_follow()
    {
        var page = await portal.VisitAsync("bai.lu");
        await page.OpenAsync("/launches?team=east-china");
        await page.Locator("article.card h3 a").First.ClickAsync();
        var promotion = page.Part("Promotion plan");
        await promotion.FillAsync("Add a channel", "Add a channel", ("Channel", $"Webinars {Guid.NewGuid():n}"[..16]),
            ("From", "2026-10-05"), ("Last day", "2026-10-30"), ("Amount, CNY", "12000"));
        await Expect(promotion).ToContainTextAsync("CNY 12,000.00");
        await Expect(promotion.GetByRole(AriaRole.Region, new LocatorGetByRoleOptions { Name = "Add a channel", Exact = true }))
            .ToContainTextAsync("Done.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_issued_document_is_checked_and_says_so()
    {
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/documents?team=east-china&period=FY2025");
        await page.Part("Issued, waiting and returned").Locator("th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check that it is as it was issued" }).ClickAsync();
        await Expect(page.GetByText("It is as it was issued.")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task In_a_team_without_complaints_the_first_can_be_opened()
    {
        var team = $"New {Guid.NewGuid():n}"[..10];
        await portal.SalesctlAsync("team", "add", team);
        var page = await portal.VisitAsync("tang.ning");
        await page.OpenAsync($"/customers?team={team.ToLowerInvariant().Replace(' ', '-')}");
        var complaints = page.Part("Complaints and their clocks");
        await Expect(complaints).ToContainTextAsync("No complaint yet.");
        await Expect(complaints.GetByRole(AriaRole.Region, new LocatorGetByRoleOptions { Name = "Open a complaint", Exact = true }))
            .ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
