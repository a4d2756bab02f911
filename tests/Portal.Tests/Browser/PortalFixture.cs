using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static SalesPlatform.Tests.Hosting.StartedProgram;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.Portal.Browser.PortalFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>
/// One platform with the demonstration year and one browser for all tests of pages, started when the first of them asks.
/// SALESPLATFORM_ENDPOINTS names a platform that runs already, for whoever works on pages; they are tried on a portal of this build.
/// </summary>
public sealed partial class PortalFixture : IAsyncLifetime
{
    // The first draws pages only; the second, headless too, the window around each as well, which takes twice as long.
    private static readonly string[] Chromiums = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
    private static readonly string? Chromium = Chromiums.FirstOrDefault(File.Exists);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly TemporaryFolder _folder = new();
    private readonly SemaphoreSlim _once = new(1, 1);
    private readonly ConcurrentDictionary<(string Person, string At), string> _signedIn = [];
    private StartedProgram? _platform;
    private StartedProgram? _portal;
    private IAsyncDisposable? _turn;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Address of the portal.</summary>
    public string Address { get; private set; } = "";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new visitor: a browser context of their own, signed in.</summary>
    public async Task<IPage> VisitAsync(string person, string language = "en", string theme = "light", string? at = null)
    {
        await StartAsync();
        var key = (person, at ?? Address);
        if (_signedIn.TryGetValue(key, out var known))
            return await ArriveAsync(language, theme, at, known);
        var page = await ArriveAsync(language, theme, at);
        // Whoever signs in comes back to where they were: here to the page that is made fastest.
        await page.GotoAsync("/sign-in?returnUrl=/health");
        await page.Locator($"button[value='{person}']").ClickAsync();
        // Asked again and again: waiting for the navigation itself misses one that ends while the wait begins.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/health$"));
        _signedIn[key] = await page.Context.StorageStateAsync();
        return page;
    }

    /// <summary>A browser context of somebody who is not signed in.</summary>
    /// <param name="language">What they read.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="at">Another portal than the usual.</param>
    /// <param name="signedIn">What the browser of somebody who is signed in keeps.</param>
    public async Task<IPage> ArriveAsync(string language = "en", string theme = "light", string? at = null, string? signedIn = null)
    {
        await StartAsync();
        var address = at ?? Address;
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = signedIn,
        });
        context.SetDefaultTimeout(60_000);
        await context.AddCookiesAsync(
        [
            new Cookie { Name = "language", Value = language, Url = address }, new Cookie { Name = "theme", Value = theme, Url = address },
        ]);
        return await context.NewPageAsync();
    }

    /// <summary>Another portal on the same platform, with settings of its own; it ends with its test.</summary>
    internal async Task<(StartedProgram Program, string Address)> StartPortalAsync(
        Func<JsonElement, Task<IReadOnlyDictionary<string, string>>> settings, params IReadOnlyList<string> arguments)
    {
        await StartAsync();
        using var endpoints = JsonDocument.Parse(await File.ReadAllTextAsync(Endpoints));
        var portal = StartedProgram.Start(Built("services/Portal", "Portal"), await settings(endpoints.RootElement),
            ["--urls", "http://127.0.0.1:0", "--contentRoot", Path.Combine(Repository, "services", "Portal"), .. arguments]);
        return (portal, await AddressOfAsync(portal));
    }

    /// <summary>Where the platform's development key lies.</summary>
    internal string KeyFileOf(JsonElement endpoints) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Endpoints))!, endpoints.GetProperty("token").GetProperty("keyFile")
            .GetString()!);

    /// <summary>Runs salesctl on the platform.</summary>
    public async Task SalesctlAsync(params IReadOnlyList<string> arguments)
    {
        using var salesctl = Process.Start(new ProcessStartInfo("dotnet", ["exec", Built("services/Cli", "salesctl"), .. arguments,
            "--endpoints", Endpoints])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, error) = (salesctl.StandardOutput.ReadToEndAsync(), salesctl.StandardError.ReadToEndAsync());
        await salesctl.WaitForExitAsync(TestContext.Current.CancellationToken);
        salesctl.ExitCode.Should().Be(0, "salesctl {0} ends well: {1} {2}", string.Join(' ', arguments), await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_portal is not null)
            await _portal.DisposeAsync();
        if (_platform is not null)
            await _platform.DisposeAsync();
        if (_turn is not null)
            await _turn.DisposeAsync();
        _folder.Dispose();
        _once.Dispose();
    }

    private static string? Given => Environment.GetEnvironmentVariable("SALESPLATFORM_ENDPOINTS");

    private string Endpoints => Given ?? Path.Combine(_folder.Path, "endpoints.json");

    private async Task StartAsync()
    {
        Assert.SkipUnless(Chromium is not null,
            $"{Chromiums[0]} is not there: apt-get install chromium-headless-shell, and the pages are tried in it.");
        await _once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_browser is not null)
                return;
            Address = Given is null ? await StartPlatformAsync() : await StartOwnPortalAsync();
            await SalesctlAsync("demo", "load");
            _playwright = await Playwright.CreateAsync();
            // A build machine that is busy with other things answers late, and rightly all the same.
            Assertions.SetDefaultExpectTimeout(30_000);
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium,
                Args = ["--no-sandbox", "--disable-gpu"]
            });
        }
        finally
        {
            _once.Release();
        }
    }

    private static async Task<string> AddressOfAsync(StartedProgram portal)
    {
        var address = (await Eventually.GetAsync("the portal's address", () => Task.FromResult(Listening().Match(portal.Said)),
            found => found.Success || portal.HasEnded)).Groups[1].Value;
        address.Should().NotBeEmpty("the portal starts: {0}", portal.Said);
        return address;
    }

    private async Task<string> StartOwnPortalAsync()
    {
        _portal = StartedProgram.Start(Built("services/Portal", "Portal"),
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            "--endpoints", Endpoints, "--urls", "http://127.0.0.1:0", "--contentRoot", Path.Combine(Repository, "services", "Portal"));
        return await AddressOfAsync(_portal);
    }

    /// <summary>A platform comes with its portal.</summary>
    private async Task<string> StartPlatformAsync()
    {
        _turn = await PlatformTurn.TakeAsync([]);
        _platform = StartedProgram.Start(Built("AppHost", "AppHost"), new Dictionary<string, string>(),
            "--data", _folder.Path, "--ports", "auto", "--no-dashboard", "--no-demo");
        await Eventually.GetAsync("the platform's endpoints file", () =>
            Task.FromResult(File.Exists(Endpoints) || _platform.HasEnded), there => there, Patience);
        _platform.HasEnded.Should().BeFalse("the platform starts: {0}", _platform.Said);
        using var endpoints = JsonDocument.Parse(await File.ReadAllTextAsync(Endpoints));
        return endpoints.RootElement.GetProperty("portal").GetString()!;
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
