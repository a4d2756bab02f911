using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>Files of every kind are dropped, and what is wrong with them is mended in their cells.</summary>
public sealed class ImportTests(PortalFixture portal)
{
    [Fact]
    public async Task Returns_with_a_wrong_cell_are_mended_there_and_none_counts_twice()
    {
        var (good, wrong) = ($"R-{Guid.NewGuid():N}"[..12], $"R-{Guid.NewGuid():N}"[..12]);
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync("/imports?kind=returns");
        await DropAsync(page, "returns.csv", "date,quantity,net_amount,return_id,rep,product,region\n"
            + $"2026-11-20,1,100,{good},HD101,HP-100,Shanghai\n2026-11-20,1,12x0,{wrong},HD101,HP-100,Shanghai\n");
        await Expect(page.GetByText("returns.csv: 2 rows, 1 new, 1 to be mended.")).ToBeVisibleAsync();
        var cell = page.GetByLabel("net_amount, line 3");
        await Expect(cell).ToHaveAttributeAsync("aria-invalid", "true");
        await cell.FillAsync("120");
        await page.Button("Send it with what is mended").ClickAsync();
        await Expect(page.GetByText("returns.csv: 2 rows, 1 new, 1 known already.")).ToBeVisibleAsync();
        await Expect(page.Part("Rows to be mended")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Targets_come_by_columns_of_other_names_and_all_wait_for_the_cell_that_is_wrong()
    {
        // A year that no other run has planned.
        var year = (2100 + Random.Shared.Next(800)).ToString(CultureInfo.InvariantCulture);
        var page = await portal.VisitAsync("lin.jing");
        await page.OpenAsync($"/imports?kind=targets&team=east-china&period=FY{year}");
        await DropAsync(page, "quotas.csv", $"who,from,quota\nHD101,{year}-01-01,1200\nHD102,{year}-01-01,x\n");
        foreach (var (ours, theirs) in new[] { ("rep", "who"), ("period_start", "from"), ("amount", "quota") })
            await page.GetByLabel(ours, new PageGetByLabelOptions { Exact = true }).SelectOptionAsync(theirs);
        await page.Button("Import it").ClickAsync();
        var cell = page.GetByLabel("quota, line 3");
        await Expect(cell).ToHaveAttributeAsync("aria-invalid", "true");
        await cell.FillAsync("2400");
        await page.Button("Send it with what is mended").ClickAsync();
        // A day alone is as well a year's as a month's: the service asks.
        await Expect(page.Part("Rows to be mended")).ToContainTextAsync("grain");
        await page.GetByLabel("A row is for a").SelectOptionAsync("month");
        await page.Button("Send it again").ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "See the plan" }).ClickAsync();
        await page.ReadyAsync();
        await Expect(page.Part("Annual plan")).ToContainTextAsync("CNY 3,600.00");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_rep_sends_visits_from_a_phone_and_is_offered_no_other_files()
    {
        // A Sunday: no visit of the demonstration year is on one.
        var sunday = DateTime.UtcNow.AddDays(-(int)DateTime.UtcNow.DayOfWeek - 7 * Random.Shared.Next(1, 40));
        var day = sunday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var page = await portal.VisitAsync("chen.hao", "zh");
        await page.SetViewportSizeAsync(390, 844);
        await page.OpenAsync("/imports");
        await Expect(page.Locator("nav.kinds a")).ToHaveTextAsync(["拜访"]);
        await DropAsync(page, "visits.csv", $"customer,date,status,notes\nHK-001,{day},doen,Filters\n");
        var cell = page.GetByLabel("status, 行 2");
        await Expect(cell).ToHaveAttributeAsync("aria-invalid", "true");
        await cell.FillAsync("done");
        await page.Button("提交修正后的文件").ClickAsync();
        await Expect(page.Locator(".well-done")).ToContainTextAsync("1 已拜访");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_as_a_whole_and_says_which_columns_it_lacks()
    {
        var page = await portal.VisitAsync("fang.mei");
        await page.OpenAsync("/imports?kind=costs&team=east-china");
        await DropAsync(page, "note.csv", "Dear finance\n");
        await Expect(page.Part("Rows to be mended")).ToContainTextAsync("document");
        await Expect(page.Button("Send it with what is mended")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static Task DropAsync(IPage page, string name, string text) => page.Locator("input[type=file]").SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
}
