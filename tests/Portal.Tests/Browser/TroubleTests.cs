using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>What goes wrong is said plainly, where it goes wrong.</summary>
public sealed class TroubleTests(PortalFixture fixture)
{
    [Fact]
    public async Task A_service_that_is_down_loses_its_part_and_nothing_else()
    {
        LongWalk.SkipUnlessAsked();
        var (program, address) = await fixture.StartPortalAsync(endpoints => Task.FromResult<IReadOnlyDictionary<string, string>>(
            new Dictionary<string, string>(endpoints.GetProperty("services").EnumerateObject()
                .Where(service => service.Value.TryGetProperty("grpc", out _)).Select(service => KeyValuePair.Create(
                    $"services__{service.Name}__grpc__0",
                    // Nothing listens on port 1.
                    service.Name == "customer-relations" ? "http://127.0.0.1:1" : service.Value.GetProperty("grpc").GetString()!)))
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Auth__DevelopmentKeyFile"] = fixture.KeyFileOf(endpoints),
            }));
        await using var ending = program;
        var page = await fixture.VisitAsync("lin.jing", at: address);
        await page.OpenAsync("/");
        await Expect(page.Locator("article.tile")).ToHaveCountAsync(4);
        await Expect(page.Part("What is due").Locator("[role=alert]")).ToContainTextAsync("Customer relations does not answer");
        await Expect(page.Part("What is due").Locator("li").First).ToBeVisibleAsync();
        program.Said.Should().NotContain("No XML encryptor configured");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Who_was_slower_sees_both_versions_and_decides()
    {
        var (one, other) = (await fixture.VisitAsync("lin.jing"), await fixture.VisitAsync("lin.jing"));
        await one.OpenAsync("/customers?account=HK-001");
        await other.OpenAsync("/customers?account=HK-001");
        const string form = "Hand over, or visit more often";
        const string days = "A visit every … days";
        var before = await (await one.Locator("main").FillInAsync(form)).GetByLabel(days).InputValueAsync();
        var (first, second) = before == "21" ? ("22", "23") : ("21", "24");
        var slower = await other.Locator("main").FillInAsync(form, (days, second));
        await one.GetByLabel(days).FillAsync(first);
        await one.Button("Change it").ClickAsync();
        await Expect(one.Locator(".well-done")).ToContainTextAsync("Changed");
        await slower.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Change it" }).ClickAsync();
        var row = slower.Locator("tr", new LocatorLocatorOptions { HasText = days });
        await Expect(row.Locator("td")).ToHaveTextAsync([before, second, first]);
        await other.Button("Put mine on top").ClickAsync();
        await Expect(other.Locator(".well-done")).ToContainTextAsync("Changed");
        await Expect(other.Part("Key account")).ToContainTextAsync($"every {second} days");
        await one.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task A_link_to_what_is_not_yours_says_so_and_shows_nothing_of_it()
    {
        var manager = await fixture.VisitAsync("lin.jing");
        await manager.OpenAsync("/customers");
        var accounts = manager.Part("Key accounts").Locator("tbody tr");
        var foreign = accounts.Filter(new LocatorFilterOptions { HasNotText = "Chen Hao" }).First;
        var link = await foreign.GetByRole(AriaRole.Link).GetAttributeAsync("href");
        var name = await foreign.GetByRole(AriaRole.Link).TextContentAsync();
        await manager.Context.CloseAsync();
        var rep = await fixture.VisitAsync("chen.hao");
        await rep.OpenAsync(new Uri(link!).PathAndQuery);
        await Expect(rep.Part("Key account").Locator("[role=alert]")).ToContainTextAsync("not for your role");
        await Expect(rep.Locator("main")).Not.ToContainTextAsync(name!);
        await rep.Context.CloseAsync();
    }

    [Fact]
    public async Task A_refusal_of_a_service_stands_at_the_field_it_concerns_and_what_was_typed_survives()
    {
        var page = await fixture.VisitAsync("lin.jing");
        await page.OpenAsync("/customers");
        var form = await page.Locator("main").FillInAsync("Open a complaint", ("Customer", "HK-001"), ("About what", "Not a category!"),
            ("What happened", "The pump arrived dented."));
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Receive it" }).ClickAsync();
        await Expect(form.GetByLabel("About what")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.ReloadAsync();
        await page.ReadyAsync();
        form = await page.Locator("main").FillInAsync("Open a complaint", ("About what", "delivery"));
        await Expect(form.GetByLabel("What happened")).ToHaveValueAsync("The pump arrived dented.");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Receive it" }).ClickAsync();
        await Expect(page.Part("Complaint")).ToContainTextAsync("The pump arrived dented.");
        await page.Button("I take care of it").ClickAsync();
        await AnswerAsync(page, "Answer the customer", "A new one is on its way.");
        await AnswerAsync(page, "Solved", "Replaced the same day.");
        await Expect(page.Part("Complaint")).ToContainTextAsync("Replaced the same day.");
        await page.Context.CloseAsync();
    }

    private static async Task AnswerAsync(IPage page, string act, string words)
    {
        await page.Part("Complaint").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = act }).ClickAsync();
        await page.Part("Complaint").Locator("textarea").FillAsync(words);
        await page.Part("Complaint").Locator("button.primary", new LocatorLocatorOptions { HasText = act }).ClickAsync();
        await Expect(page.Part("Complaint").Locator("textarea")).ToHaveCountAsync(0);
    }
}
