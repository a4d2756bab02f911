using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>The pages as people see them: in a browser, on the real platform with the demonstration year.</summary>
public sealed class BrowserTests(PortalFixture portal)
{
    private static readonly IReadOnlyList<(string? Person, string Address)> AllPages =
    [
        (null, "/sign-in"), ("lin.jing", "/"), ("lin.jing", "/scorecard?why=sales-attainment&t=110"), ("lin.jing", "/plan"),
        ("lin.jing", "/sales"), ("lin.jing", "/customers?account=HK-001"), ("lin.jing", "/launches"), ("lin.jing", "/team"),
        ("lin.jing", "/budget"), ("lin.jing", "/documents"), ("lin.jing", "/company"), ("bai.lu", "/market"),
        ("lin.jing", "/imports?kind=returns"), ("chen.hao", "/imports"), ("song.jia", "/team?team=east-china&person=HD101"),
        ("fang.mei", "/budget?team=east-china"), ("lin.jing", "/nowhere"), ("fang.mei", "/approvals"), ("chen.hao", "/"),
        ("operator", "/events"), ("operator", "/audit"), ("operator", "/operations"),
    ];

    // Of a hundred rows of one shape axe says a hundred times the same, and takes the time for it.
    private const string KeepThreeOfEachShape = """
        () => {
            const named = part => `${part.tagName} ${part.getAttribute('class')} ${part.getAttribute('role')}`;
            const shapeOf = part => `${named(part)} (${[...part.children].map(shapeOf)})`;
            for (const parent of document.querySelectorAll('tbody, ul, ol, datalist, select, svg g')) {
                const seen = new Map();
                for (const child of [...parent.children]) {
                    const shape = shapeOf(child);
                    seen.set(shape, (seen.get(shape) ?? 0) + 1);
                    if (seen.get(shape) > 3)
                        child.remove();
                }
            }
        }
        """;

    [Fact]
    public async Task Axe_finds_nothing_serious_on_any_page_in_light_or_dark_in_either_language()
    {
        var found = new List<string>();
        foreach (var ((person, address), at) in AllPages.Select((page, at) => (page, at)))
        {
            // The languages take turns, because pages share their elements; in the dark only the colours are others.
            var language = at % 2 == 0 ? "en" : "zh";
            var page = person is null ? await portal.ArriveAsync(language) : await portal.VisitAsync(person, language);
            await page.GotoAsync(address);
            if (person is not null && address != "/nowhere")
                await page.ReadyAsync();
            if (await page.Locator("section.form > button").CountAsync() > 0)
                await page.Locator("section.form > button").First.ClickAsync();
            await page.EvaluateAsync(KeepThreeOfEachShape);
            foreach (var theme in new[] { "light", "dark" })
            {
                await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
                var asked = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
                if (theme == "dark")
                    asked.RunOnly = RunOnlyOptions.Rules("color-contrast");
                found.AddRange((await page.RunAxe(asked)).Violations.Where(violation => violation.Impact is "serious" or "critical")
                    .Select(violation => $"{address} in {language}, {theme}: {violation.Id}: "
                        + string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))));
            }

            await page.Context.CloseAsync();
        }

        found.Should().BeEmpty();
    }

    [Fact]
    public async Task Today_shows_the_four_kpis_with_rating_and_reason_in_the_readers_language()
    {
        var page = await portal.VisitAsync("lin.jing", "zh");
        await page.OpenAsync("/");
        await Expect(page.Locator("article.tile")).ToHaveCountAsync(4);
        await Expect(page.Locator("main")).ToContainTextAsync("销售业绩达成率");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_the_figures_are_there()
    {
        var page = await portal.VisitAsync("lin.jing");
        var cookies = await page.Context.CookiesAsync();
        await page.Context.CloseAsync();
        await using var plain = await page.Context.Browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.Address,
            JavaScriptEnabled = false
        });
        await plain.AddCookiesAsync(cookies.Select(cookie =>
            new Cookie { Name = cookie.Name, Value = cookie.Value, Url = portal.Address }));
        var still = await plain.NewPageAsync();
        await still.GotoAsync("/");
        await Expect(still.Locator("article.tile .figure").First).ToContainTextAsync("%");
        await Expect(still.Locator("ol.ranking li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_rep_reaches_nobody_elses_figures_by_address()
    {
        var page = await portal.VisitAsync("chen.hao");
        await page.OpenAsync("/");
        await Expect(page.Locator("article.tile").First).ToBeVisibleAsync();
        await page.OpenAsync("/scorecard?team=east-china&rep=HD102");
        await Expect(page.Locator("[role=alert]").First).ToContainTextAsync("not for your role");
        await Expect(page.Locator("article.tile")).ToHaveCountAsync(0);
        await page.OpenAsync("/approvals");
        await Expect(page.Locator("main article.part")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_sale_recorded_in_one_browser_changes_the_other_and_is_announced()
    {
        var watching = await portal.VisitAsync("lin.jing");
        await watching.OpenAsync("/");
        await Expect(watching.GetByText("live", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        var before = await watching.Locator("article.tile .of").First.TextContentAsync();
        var selling = await portal.VisitAsync("chen.hao");
        await selling.OpenAsync("/sales");
        await selling.GetByLabel("Order", new PageGetByLabelOptions { Exact = true }).FillAsync($"PT-{Guid.NewGuid():N}"[..12]);
        await selling.GetByLabel("Customer", new PageGetByLabelOptions { Exact = true }).FillAsync("HK-001");
        await selling.GetByLabel("Product", new PageGetByLabelOptions { Exact = true }).FillAsync("HP-100");
        await selling.GetByLabel("Region", new PageGetByLabelOptions { Exact = true }).FillAsync("Shanghai");
        await selling.GetByLabel(new Regex("^Net amount")).FillAsync("1250000");
        await selling.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Record", Exact = true }).ClickAsync();
        await Expect(selling.Locator(".well-done")).ToContainTextAsync("counts");
        await Expect(watching.Locator("[aria-live=polite]").First).ToContainTextAsync("Sales attainment");
        await Expect(watching.Locator("article.tile .of").First).Not.ToHaveTextAsync(before!);
        await watching.Context.CloseAsync();
        await selling.Context.CloseAsync();
    }

    [Fact]
    public async Task Today_is_done_by_keyboard_alone_from_the_skip_link_to_why_a_number_is_what_it_is()
    {
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/");
        await page.EvaluateAsync("document.activeElement.blur()");
        await TabToAsync(page, "Skip to content");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "Why this number: Sales attainment");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("why=sales-attainment"));
        await Expect(page.GetByRole(AriaRole.Heading,
            new PageGetByRoleOptions { NameRegex = new Regex("^Why this number") })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_move_of_money_is_asked_for_by_the_manager_and_returned_by_finance_with_the_keyboard_alone()
    {
        var reason = $"Trade fair {Guid.NewGuid():N}"[..16];
        var asking = await portal.VisitAsync("lin.jing");
        await asking.OpenAsync("/budget");
        await asking.GetByLabel("From month").SelectOptionAsync(new SelectOptionValue { Index = 11 });
        await asking.GetByLabel("To month").SelectOptionAsync(new SelectOptionValue { Index = 11 });
        await asking.GetByLabel("To category").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await asking.GetByLabel(new Regex("^Amount")).FillAsync("1");
        await asking.GetByLabel("Why", new PageGetByLabelOptions { Exact = true }).FillAsync(reason);
        await asking.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask finance" }).ClickAsync();
        await Expect(asking.Locator("main")).ToContainTextAsync(reason);
        var deciding = await portal.VisitAsync("fang.mei");
        await deciding.OpenAsync("/approvals");
        var item = deciding.Locator("article.part", new PageLocatorOptions { HasText = reason });
        await Expect(item).ToBeVisibleAsync();
        await deciding.EvaluateAsync("document.activeElement.blur()");
        await TabToAsync(deciding, reason);
        await TabToAsync(deciding, "Reject");
        await deciding.Keyboard.PressAsync("Enter");
        await Expect(item.Locator("textarea")).ToBeFocusedAsync();
        await deciding.Keyboard.TypeAsync("Not this quarter.");
        await deciding.Keyboard.PressAsync("Tab");
        await deciding.Keyboard.PressAsync("Enter");
        await Expect(deciding.Locator(".well-done")).ToContainTextAsync(reason);
        await Expect(item).ToHaveCountAsync(0);
        await asking.Context.CloseAsync();
        await deciding.Context.CloseAsync();
    }

    [Fact]
    public async Task A_period_that_is_over_is_closed_on_its_scorecard_and_opened_again_by_somebody_else()
    {
        var year = DateTime.UtcNow.Year - 1;
        var address = string.Create(CultureInfo.InvariantCulture, $"/scorecard?team=east-china&period=FY{year}");
        var manager = await portal.VisitAsync("lin.jing");
        await manager.OpenAsync(address);
        await manager.Button(string.Create(CultureInfo.InvariantCulture, $"Close FY{year}")).ClickAsync();
        await Expect(manager.Part("KPIs")).ToContainTextAsync("Closed by Lin Jing");
        await manager.Context.CloseAsync();
        var executive = await portal.VisitAsync("gao.jianguo");
        await executive.OpenAsync(address);
        await executive.Button("Open again").ClickAsync();
        await executive.Part("KPIs").Locator("textarea").FillAsync("A return came late.");
        await executive.Part("KPIs").Locator("button.primary").ClickAsync();
        await Expect(executive.Part("KPIs")).ToContainTextAsync("Reopened by Gao Jianguo: A return came late.");
        await executive.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_with_a_wrong_cell_is_mended_in_that_cell()
    {
        var order = $"PF-{Guid.NewGuid():N}"[..12];
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/sales");
        var text = "order,date,rep,customer,product,region,quantity,net_amount\n"
            + $"{order},2026-11-20,HD101,HK-001,HP-100,Shanghai,1,12x50\n";
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = $"{order}.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        });
        var cell = page.GetByLabel("net_amount, line 2");
        await Expect(cell).ToHaveValueAsync("12x50");
        await Expect(cell).ToHaveAttributeAsync("aria-invalid", "true");
        await cell.FillAsync("1250.00");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Try line 2 again" }).ClickAsync();
        await Expect(page.Locator(".well-done", new PageLocatorOptions { HasText = "No row waits" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_with_a_title_in_the_encoding_of_an_older_Excel_is_mended_in_its_cells_too()
    {
        var order = $"PF-{Guid.NewGuid():N}"[..12];
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/sales");
        await page.GetByText("The file is written otherwise").ClickAsync();
        await page.GetByLabel("Encoding").SelectOptionAsync("gb18030");
        var text = "2026年销售明细\norder,date,rep,customer,product,region,quantity,net_amount\n"
            + $"{order},2026-11-20,HD101,HK-001,HP-100,上海,1,12x50\n";
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = $"{order}.csv", MimeType = "text/csv",
            Buffer = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text),
        });
        await Expect(page.GetByLabel("net_amount, line 3")).ToHaveValueAsync("12x50");
        await Expect(page.GetByLabel("region, line 3")).ToHaveValueAsync("上海");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_reason_that_is_being_written_survives_a_lost_connection()
    {
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/plan?period=FY" + DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Revise" }).ClickAsync();
        await page.GetByLabel("Why is it revised?").FillAsync("The merger adds a region.");
        (await page.EvaluateAsync<string[]>("Object.keys(localStorage).filter(key => key.startsWith('draft:'))")).Should().NotBeEmpty()
            .And.OnlyContain(key => key.StartsWith("draft:lin.jing:", StringComparison.Ordinal), "the next person here is not shown it");
        await page.Context.SetOfflineAsync(true);
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await page.ReadyAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Revise" }).ClickAsync();
        await Expect(page.GetByLabel("Why is it revised?")).ToHaveValueAsync("The merger adds a region.");
        await page.Context.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var pressed = 0; pressed < 200; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<string>("(document.activeElement.ariaLabel ?? document.activeElement.innerText) || ''");
            if (at.Replace("\n", "", StringComparison.Ordinal).Contains(name, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"No tab stop is called '{name}'.");
    }
}
