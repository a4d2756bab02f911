using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>Sign-in by OpenID Connect, against an authority on this machine and the real services.</summary>
public sealed class SignInTests(PortalFixture fixture)
{
    [Fact]
    public async Task Whoever_comes_is_signed_in_by_the_authority_and_the_services_take_their_token()
    {
        await using var place = await PlaceAsync();
        var page = await fixture.ArriveAsync(at: place.Portal);
        await page.GotoAsync("/");
        await Expect(page.Locator(".who-name")).ToContainTextAsync("Lin Jing");
        await Expect(page.Locator("article.tile")).ToHaveCountAsync(4);
        place.Authority.SignIns.Should().Be(1);
        await page.GotoAsync("/events");
        await Expect(page.Locator("[role=alert]").First).ToContainTextAsync("not for your role");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_expired_session_is_said_at_its_place_and_signing_in_again_leads_back()
    {
        await using var place = await PlaceAsync();
        place.Authority.TokenLife = TimeSpan.FromSeconds(15);
        var page = await fixture.ArriveAsync(at: place.Portal);
        await page.GotoAsync("/budget");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Budget");
        await page.WaitForFunctionAsync("() => document.querySelector('.shell[data-live]') && !document.querySelector('.loading')");
        var periods = page.Locator("select[name=period]");
        var over = page.Locator("[role=alert]", new PageLocatorOptions { HasText = "Your sign-in is over" }).First;
        var (chosen, choices) = (0, await periods.Locator("option").CountAsync());
        await Eventually.BeAsync("the sign-in to be over", async () =>
        {
            chosen = (chosen + 1) % choices;
            await periods.SelectOptionAsync(new SelectOptionValue { Index = chosen });
            return await over.IsVisibleAsync();
        });
        place.Authority.TokenLife = TimeSpan.FromMinutes(30);
        await over.GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Sign in with your company account" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Budget");
        await page.ReadyAsync();
        await Expect(over).ToHaveCountAsync(0);
        place.Authority.SignIns.Should().Be(2);
        await page.Context.CloseAsync();
    }

    private async Task<Place> PlaceAsync()
    {
        LongWalk.SkipUnlessAsked();
        var folder = new TemporaryFolder();
        Authority? authority = null;
        var (program, address) = await fixture.StartPortalAsync(async endpoints =>
        {
            authority = await Authority.StartAsync(fixture.KeyFileOf(endpoints));
            var settings = new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Auth__Authority"] = authority.Address.ToString().TrimEnd('/'),
                ["Auth__ClientId"] = Authority.Client, ["Auth__ClientSecret"] = Authority.Secret,
                ["Portal__Keys"] = folder.Path, ["Portal__KeysSecret"] = "sealed with this",
            };
            foreach (var service in endpoints.GetProperty("services").EnumerateObject()
                .Where(service => service.Value.TryGetProperty("grpc", out _)))
                settings[$"services__{service.Name}__grpc__0"] = service.Value.GetProperty("grpc").GetString()!;
            return settings;
        });
        return new Place(authority!, program, address, folder);
    }

    private sealed record Place(Authority Authority, StartedProgram Program, string Portal, TemporaryFolder Folder) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Program.DisposeAsync();
            await Authority.DisposeAsync();
            Folder.Dispose();
        }
    }
}
