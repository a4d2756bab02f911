using System.Globalization;
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
    public async Task A_sale_is_corrected_and_goods_of_it_taken_back_and_a_period_that_is_none_is_named()
    {
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/sales?period=FY2026-Q9");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("'FY2026-Q9' is no period");
        await page.OpenAsync("/sales");
        var order = $"again-{Guid.NewGuid():n}"[..16];
        var record = page.Part("Record a sale");
        (string, string)[] line =
            [("Order", order), ("Customer", "C1"), ("Product", "P1"), ("Region", "east"), ("Quantity", "4"), ("Net amount, CNY", "1000")];
        foreach (var (label, value) in line)
        {
            var field = record.GetByLabel(label, new LocatorGetByLabelOptions { Exact = true });
            await field.FillAsync(value);
            await field.BlurAsync();
        }

        await record.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Record", Exact = true }).ClickAsync();
        await Expect(record).ToContainTextAsync("CNY 1,000.00 counts");
        var id = (await record.GetByRole(AriaRole.Status).TextContentAsync())!.Split(':')[0];
        id.Should().StartWith(order);
        await page.OpenAsync($"/sales?source=portal&order={order}&sale={Uri.EscapeDataString(id)}");
        var sale = page.Part($"Sale {id}");
        await Expect(sale).ToContainTextAsync("CNY 1,000.00");
        await sale.FillAsync("Correct it", "Correct it", ("Net amount, CNY", "900"), ("Why", "The price list of March"));
        await Expect(sale).ToContainTextAsync("CNY 900.00");
        await sale.FillAsync("Take goods back", "Take goods back", ("Number of the return", "R1"), ("Units that came back", "1"));
        await Expect(sale).ToContainTextAsync("CNY 675.00");
        await Expect(page.Part("Sales, one by one")).ToContainTextAsync("correction");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_reps_large_sale_waits_until_the_manager_approves_it_and_finance_sets_from_where_on()
    {
        const string Waiting = "Sales that wait to be approved";
        var order = $"large-{Guid.NewGuid():n}"[..16];
        var finance = await portal.VisitAsync("fang.mei");
        await finance.OpenAsync("/sales");
        await finance.Part(Waiting).FillAsync("From which amount on a rep's own sale waits", "Set", ("Amount, CNY", "3000000"));
        await Expect(finance.Part(Waiting)).ToContainTextAsync("CNY 3,000,000.00 or more waits for the manager");
        var rep = await portal.VisitAsync("chen.hao");
        await rep.OpenAsync("/sales");
        (string, string)[] line = [("Order", order), ("Customer", "HK-001"), ("Product", "HP-100"), ("Region", "Shanghai"),
            ("Net amount, CNY", "3000000")];
        foreach (var (label, value) in line)
        {
            var field = rep.Part("Record a sale").GetByLabel(label, new LocatorGetByLabelOptions { Exact = true });
            await field.FillAsync(value);
            await field.BlurAsync();
        }

        await rep.Button("Record").ClickAsync();
        await Expect(rep.Part("Record a sale")).ToContainTextAsync("waits for the manager of");
        await Expect(rep.Part(Waiting)).ToContainTextAsync($"{order}/0");
        await Expect(rep.Part("Sales, one by one")).Not.ToContainTextAsync(order);
        var manager = await portal.VisitAsync("lin.jing");
        await manager.OpenAsync("/approvals");
        var item = manager.Locator("article.part", new PageLocatorOptions { HasText = order });
        await Expect(item).ToContainTextAsync("CNY 3,000,000.00");
        await item.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("^Approve") }).ClickAsync();
        await Expect(item).ToHaveCountAsync(0);
        await rep.OpenAsync("/sales");
        await Expect(rep.Part("Sales, one by one")).ToContainTextAsync(order);
        await Expect(rep.Part(Waiting)).Not.ToContainTextAsync(order);
        foreach (var page in new[] { finance, rep, manager })
            await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Data_analysis_with_another_total_is_told_the_difference_and_disputes_the_source()
    {
        var page = await portal.VisitAsync("cui.ke");
        await page.OpenAsync("/sales");
        var sources = page.Part("Compared with data analysis");
        (string, string)[] theirs = [("Rows that data analysis counts", "1"), ("Total that data analysis has", "1.25")];
        var confirm = await sources.FillInAsync("Confirm a source", theirs);
        await confirm.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Confirm a source", Exact = true }).ClickAsync();
        await Expect(confirm.Locator(".wrong")).ToBeVisibleAsync();
        await sources.FillAsync("Dispute a source", "Dispute a source",
            [.. theirs, ("Reason (needed to dispute)", "We count one row")]);
        await Expect(sources).ToContainTextAsync("We count one row");
        await Expect(sources).ToContainTextAsync("disputed");
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
        await entry.FillAsync("Revise", "Save the revision", ("What it is", "Clinics ask for a third of the size."));
        await Expect(entry).ToContainTextAsync("Clinics ask for a third of the size.");
        await entry.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Withdraw: Smaller pumps", Exact = true }).ClickAsync();
        await entry.GetByLabel("Why?", new LocatorGetByLabelOptions { Exact = true }).FillAsync("Misheard");
        await entry.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Withdraw", Exact = true }).ClickAsync();
        await Expect(entry).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_target_is_proposed_and_agreed_to_by_the_other_side_and_a_strategy_written()
    {
        // A year that no other run has planned.
        var address = string.Create(CultureInfo.InvariantCulture, $"/plan?team=east-china&period=FY{2040 + Random.Shared.Next(60)}");
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/plan");
        await Expect(page.Part("How the target came about").Locator("section.form")).ToHaveCountAsync(0);
        await page.OpenAsync(address);
        await page.Locator("main").FillAsync("Begin the plan", "Begin the plan", ("Net sales of the year before, CNY", "50000000"),
            ("Where that is from", "Ledger"));
        var talk = page.Part("How the target came about");
        await talk.FillAsync("Propose a target", "Propose a target", ("Annual target, CNY", "61000000"), ("Why", "Two clinics more."));
        await Expect(talk).ToContainTextAsync("Sales proposed CNY 61,000,000.00");
        await talk.FillAsync("Comment on it", "Comment on it", ("Comment", "If both sign."));
        await Expect(talk).ToContainTextAsync("If both sign.");
        await Expect(page.Button("Agree to the newest proposal")).ToHaveCountAsync(0);

        var other = await portal.VisitAsync("gao.jianguo");
        await other.OpenAsync(address);
        await other.Button("Agree to the newest proposal").ClickAsync();
        await Expect(other.Part("How the target came about")).ToContainTextAsync("Senior management agreed to CNY 61,000,000.00");
        await Expect(other.Part("Annual plan")).ToContainTextAsync("CNY 61,000,000.00");
        await other.Context.CloseAsync();

        await page.OpenAsync(address);
        var strategy = page.Part("Positioning and strategy");
        await strategy.FillAsync("Write a strategy item", "Write a strategy item", ("Key", "clinics"), ("Title", "Clinics first"),
            ("What is done", "A visit a month."), ("Who sees to it", "lin.jing"));
        var item = strategy.Locator("li", new LocatorLocatorOptions { HasText = "Clinics first" });
        await item.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(item).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_manager_writes_what_a_launch_promises()
    {
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/launches");
        await page.Locator("article.card h3 a").First.ClickAsync();
        var promotion = page.Part("Promotion plan");
        await promotion.FillAsync("Write a key message", "Write a key message", ("Key", "quiet"), ("Wording", "Half as loud."));
        await Expect(promotion).ToContainTextAsync("Half as loud.");
        await page.Context.CloseAsync();
    }
}
