using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.ServiceDefaults.Tests;

/// <summary>A service's own token, asked of an authority over HTTP as any OIDC provider answers.</summary>
public sealed class ClientCredentialsTests : IAsyncLifetime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly List<string> _asked = [];
    private WebApplication _authority = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _authority = builder.Build();
        _authority.MapGet("/realm/.well-known/openid-configuration", () =>
            Results.Json(new { token_endpoint = _authority.Urls.First() + "/realm/token" }));
        _authority.MapPost("/realm/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            _asked.Add($"{form["grant_type"]} {form["client_id"]} {form["client_secret"]} {form["scope"]}");
            return form["client_secret"] == "right" ? Results.Json(new { access_token = $"token-{_asked.Count}", expires_in = 300 })
                : Results.Json(new { error = "invalid_client" }, statusCode: 401);
        });
        await _authority.StartAsync(Token);
    }

    public ValueTask DisposeAsync() => _authority.DisposeAsync();

    [Fact]
    public async Task It_is_asked_for_once_and_renewed_before_it_expires()
    {
        using var client = new ClientCredentials(Settings("right"), _time);
        using var tokens = new ServiceTokens(Settings("right"), "planning", client, _time);
        (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => tokens.CurrentAsync(Token)))).Should().AllBe("token-1");
        _time.Advance(TimeSpan.FromSeconds(239));
        (await tokens.CurrentAsync(Token)).Should().Be("token-1");
        _time.Advance(TimeSpan.FromSeconds(2));
        (await tokens.CurrentAsync(Token)).Should().Be("token-2", "a token is not used in its last minute");
        _asked.Should().AllBe("client_credentials salesplatform right platform");
    }

    [Fact]
    public async Task A_refusal_is_told_and_asked_again_the_next_time()
    {
        using var client = new ClientCredentials(Settings("wrong"), _time);
        using var tokens = new ServiceTokens(Settings("wrong"), "planning", client, _time);
        var ask = () => tokens.CurrentAsync(Token);
        await ask.Should().ThrowAsync<HttpRequestException>().WithMessage("*401*");
        await ask.Should().ThrowAsync<HttpRequestException>();
        _asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task Without_any_source_it_says_what_to_configure()
    {
        var nothing = new ConfigurationBuilder().Build();
        using var client = new ClientCredentials(nothing, _time);
        using var tokens = new ServiceTokens(nothing, "planning", client, _time);
        var ask = () => tokens.CurrentAsync(Token);
        await ask.Should().ThrowAsync<InvalidOperationException>().WithMessage("Auth:ClientId and Auth:ClientSecret*");
    }

    private IConfiguration Settings(string secret) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Auth:Authority"] = _authority.Urls.First() + "/realm/",
        ["Auth:ClientId"] = "salesplatform",
        ["Auth:ClientSecret"] = secret,
        ["Auth:ClientScope"] = "platform",
    }).Build();
}
