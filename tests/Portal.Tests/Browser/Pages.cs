using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>What tests do on pages.</summary>
internal static class Pages
{
    public static async Task OpenAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.ReadyAsync();
    }

    /// <summary>The circuit has taken the page over and every part has its answer.</summary>
    public static async Task ReadyAsync(this IPage page)
    {
        await page.WaitForFunctionAsync("() => document.querySelector('.shell[data-live]') && !document.querySelector('.loading')");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    /// <summary>Opens the form of a name, fills it in, and sends it.</summary>
    public static async Task FillAsync(this ILocator within, string form, string send,
        params IEnumerable<(string Label, string Value)> fields)
    {
        var filled = await within.FillInAsync(form, fields);
        await filled.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = send, Exact = true }).ClickAsync();
        await Expect(filled.Locator(".form-body")).ToHaveCountAsync(0);
    }

    /// <summary>Opens the form of a name and fills it in.</summary>
    public static async Task<ILocator> FillInAsync(this ILocator within, string form,
        params IEnumerable<(string Label, string Value)> fields)
    {
        var filled = within.GetByRole(AriaRole.Region, new LocatorGetByRoleOptions { Name = form, Exact = true });
        await filled.GetByRole(AriaRole.Button).ClickAsync();
        foreach (var (label, value) in fields)
        {
            var field = filled.GetByLabel(label, new LocatorGetByLabelOptions { Exact = true });
            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
                await field.SelectOptionAsync(value);
            else
                await field.FillAsync(value);
            await field.BlurAsync();
        }

        return filled;
    }

    public static ILocator Part(this IPage page, string title) =>
        page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = title, Exact = true });

    public static ILocator Button(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });
}
