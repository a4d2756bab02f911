using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>What only some people do, and seldom: by those who may, on the pages.</summary>
public sealed class EveryPlaceTests(PortalFixture portal)
{
    [Fact]
    public async Task A_plan_is_phased_by_season_and_does_without_what_a_department_does_not_say()
    {
        // A year that no other run has planned.
        var address = string.Create(CultureInfo.InvariantCulture, $"/plan?team=east-china&period=FY{2100 + Random.Shared.Next(800)}");
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync(address);
        await page.Locator("main").FillAsync("Begin the plan", "Begin the plan", ("Net sales of the year before, CNY", "1000000"),
            ("Where that is from", "Ledger"), ("Growth, %", "30"));
        var plan = page.Part("Annual plan");
        var year = address[^4..];
        await plan.FillAsync("Phase the year by season", "Divide it so", ($"FY{year} M01", "2"));
        // Twelve months weigh 13: January has two of them.
        await Expect(plan.Locator("tr.total")).ToContainTextAsync("200,000");
        await Expect(plan.Locator("tr.total")).ToContainTextAsync("100,000");

        var rests = page.Part("What the plan rests on");
        await rests.FillAsync("Ask a department", "Ask a department", ("Department", "finance"), ("What is asked for", "Credit limits"));
        await rests.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Do without: Finance" }).ClickAsync();
        await rests.GetByLabel("Why does the plan do without it?").FillAsync("They are on leave.");
        await rests.Locator("button.primary", new LocatorLocatorOptions { HasText = "Do without" }).ClickAsync();
        var input = rests.Locator("li", new LocatorLocatorOptions { HasText = "Credit limits" });
        await Expect(input).ToContainTextAsync("They are on leave.");
        await Expect(input).ToContainTextAsync("Waived");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task HR_erases_what_was_said_of_somebody_with_a_reason_and_their_number_and_a_manager_does_not()
    {
        var manager = await portal.VisitAsync("lin.jing");
        await manager.OpenAsync("/team?team=east-china&person=HD113");
        await Expect(manager.Part("Person")).ToContainTextAsync("Ding Yi");
        await Expect(manager.GetByRole(AriaRole.Button,
            new PageGetByRoleOptions { Name = "Erase what was said of them" })).ToHaveCountAsync(0);
        await manager.Context.CloseAsync();

        var page = await portal.VisitAsync("song.jia");
        await page.OpenAsync("/team?team=east-china&person=HD113");
        var erase = page.Part("Erase what was said of them");
        await erase.GetByRole(AriaRole.Button).ClickAsync();
        var why = erase.GetByLabel("Why", new LocatorGetByLabelOptions { Exact = true });
        await why.FillAsync("Asked for by the person.");
        await erase.GetByLabel("The person's number, to confirm").FillAsync("HD112");
        await erase.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Erase for good" }).ClickAsync();
        await Expect(erase).ToContainTextAsync("Type HD113.");
        await erase.GetByLabel("The person's number, to confirm").FillAsync("HD113");
        await erase.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Erase for good" }).ClickAsync();
        await Expect(erase.Locator(".well-done")).ToContainTextAsync("by Song Jia");
        await Expect(page.Part("Training of the year").Locator("tr", new LocatorLocatorOptions { HasText = "Ding Yi" }))
            .ToContainTextAsync("(erased)");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task HR_types_a_customer_twice_before_their_words_are_erased_and_one_nobody_knows_is_said_to_be_none()
    {
        var page = await portal.VisitAsync("song.jia");
        await page.OpenAsync("/customers?team=east-china");
        var erase = page.Part("Erase what a customer said");
        await erase.GetByRole(AriaRole.Button).ClickAsync();
        await erase.GetByLabel("Customer, or a person as invited to surveys").FillAsync("C-NOBODY");
        await erase.GetByLabel("Why", new LocatorGetByLabelOptions { Exact = true }).FillAsync("Asked for by the customer.");
        await erase.GetByLabel("The same again, to confirm").FillAsync("C-SOMEBODY");
        await erase.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Erase for good" }).ClickAsync();
        await Expect(erase).ToContainTextAsync("Type C-NOBODY.");
        await erase.GetByLabel("The same again, to confirm").FillAsync("C-NOBODY");
        await erase.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Erase for good" }).ClickAsync();
        await Expect(erase.GetByText("Type C-NOBODY.")).ToHaveCountAsync(0);
        await Expect(erase).ToContainTextAsync("C-NOBODY");
        await Expect(erase.Locator(".well-done")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_keeps_business_hours_that_changed_meanwhile_sees_both_versions()
    {
        var (one, other) = (await portal.VisitAsync("gao.jianguo"), await portal.VisitAsync("tang.ning"));
        await one.OpenAsync("/company");
        await other.OpenAsync("/company");
        const string days = "Closed, whatever the weekday; one day a line";
        var year = (2050 + Random.Shared.Next(900)).ToString(CultureInfo.InvariantCulture);
        var slower = await other.Part("Business hours").FillInAsync("Holidays", (days, $"{year}-05-02"));
        await one.Part("Business hours").FillAsync("Holidays", "Holidays", (days, $"{year}-05-01"));
        await slower.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Holidays", Exact = true }).ClickAsync();
        await Expect(slower.Locator("tr", new LocatorLocatorOptions { HasText = days })).ToContainTextAsync($"{year}-05-01");
        await slower.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Take what is there" }).ClickAsync();
        await Expect(slower.GetByLabel(days)).ToHaveValueAsync($"{year}-05-01");
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task A_visit_that_did_not_take_place_is_said_so_with_its_reason()
    {
        var page = await portal.VisitAsync("chen.hao");
        await page.SetViewportSizeAsync(390, 844);
        await page.OpenAsync("/customers?account=HK-002");
        var account = page.Part("Key account");
        await account.FillAsync("Plan a visit", "Plan a visit");
        await account.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("^Did not take place") }).First.ClickAsync();
        var reason = $"Their gate was shut, {Guid.NewGuid():N}"[..30];
        await account.GetByLabel("Why not? It stays with the team").FillAsync(reason);
        await account.Locator("button.primary", new LocatorLocatorOptions { HasText = "Did not take place" }).ClickAsync();
        await Expect(account.Locator("li", new LocatorLocatorOptions { HasText = reason })).ToContainTextAsync("Missed");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_note_stands_in_the_performance_report_until_it_is_withdrawn()
    {
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync(string.Create(CultureInfo.InvariantCulture, $"/sales?team=east-china&period={LastMonth()}"));
        var report = page.Part("Performance report");
        // The service drafts the report of a period that is over on its own clock, and the year has only just been loaded.
        await Eventually.BeAsync("the draft of last month's report", async () =>
        {
            await page.ReloadAsync();
            await page.ReadyAsync();
            return await report.GetByText("Write a note").CountAsync() > 0;
        });
        var text = $"Two launches, {Guid.NewGuid():N}"[..30];
        await report.FillAsync("Write a note", "Write a note", ("Text", text));
        var note = report.Locator("li", new LocatorLocatorOptions { HasText = text });
        await note.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(note).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_competitor_is_revised_with_what_it_says_already_and_the_revision_before_stays_readable()
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/plan?team=east-china&period=FY{2100 + Random.Shared.Next(800)}");
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync(address);
        await page.Locator("main").FillAsync("Analyse a competitor", "Analyse a competitor", ("Key", "contoso"), ("Name", "Contoso"),
            ("How it sells", "By dealers."), ("Strengths, one a line", "Price"), ("Weaknesses, one a line", "Service"),
            ("It sold about, CNY", "900000"), ("Where the estimate is from", "Trade press"), ("What it means for us", "Service decides."),
            ("Source", "Dealers"));
        await page.Part("What the plan rests on").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Contoso" }).ClickAsync();
        var competitor = page.Part("Competitor");
        var revision = await competitor.FillInAsync("Revise the analysis", ("What it means for us", "They answer faster now."));
        (string, string)[] estimate =
            [("Estimate for period", address[^6..]), ("It sold about, CNY", "1100000"), ("Where the estimate is from", "Their report")];
        foreach (var (label, value) in estimate)
        {
            var another = revision.GetByLabel(label, new LocatorGetByLabelOptions { Exact = true }).Last;
            await another.FillAsync(value);
            await another.BlurAsync();
        }

        await revision.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Revise the analysis", Exact = true }).ClickAsync();
        await Expect(competitor).ToContainTextAsync("They answer faster now.");
        await Expect(competitor).ToContainTextAsync("CNY 1,100,000.00");
        await Expect(competitor).ToContainTextAsync("CNY 900,000.00");
        await competitor.GetByText("1 earlier revisions").ClickAsync();
        await Expect(competitor).ToContainTextAsync("Service decides.");
        await page.Context.CloseAsync();
    }

    private static string LastMonth()
    {
        var month = DateTime.UtcNow.AddMonths(-1);
        return string.Create(CultureInfo.InvariantCulture, $"FY{month.Year}-M{month.Month:00}");
    }
}
