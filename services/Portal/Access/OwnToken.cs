using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Portal.Access;

/// <summary>Of the role <c>service</c>: for whoever answers a survey and has no account. Nothing else is done with it.</summary>
internal sealed class OwnToken(PlatformAddresses addresses, IServiceProvider services, IHttpClientFactory clients, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LocalLife = TimeSpan.FromMinutes(30);
    private readonly SemaphoreSlim _one = new(1, 1);
    private (string Token, DateTimeOffset Until)? _known;

    public async Task<string> GetAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_known is { } known && known.Until > clock.GetUtcNow() + Spare)
                return known.Token;
            var fresh = addresses.DevelopmentKeyFile is { } key
                ? (new DevelopmentTokens(key, clock).Mint(new DevelopmentIdentity("service:portal", ["service"]), LocalLife),
                    clock.GetUtcNow() + LocalLife)
                : await AskAsync(cancellation);
            _known = fresh;
            return fresh.Item1;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<(string, DateTimeOffset)> AskAsync(CancellationToken cancellation)
    {
        var options = services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OpenIdConnectDefaults.AuthenticationScheme);
        var authority = await options.ConfigurationManager!.GetConfigurationAsync(cancellation);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string?>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = options.ClientId, ["client_secret"] = options.ClientSecret,
            ["scope"] = string.Join(' ', options.Scope.Where(scope => scope is not ("openid" or "profile"))),
        }.Where(field => field.Value is { Length: > 0 }));
        using var client = clients.CreateClient(nameof(OwnToken));
        using var answer = await client.PostAsync(new Uri(authority.TokenEndpoint), form, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new PlatformException(new Trouble(TroubleKind.Fault, "customer-relations",
                $"The authority gives the portal no token of its own: {text}"));
        using var read = JsonDocument.Parse(text);
        return (read.RootElement.GetProperty("access_token").GetString()!,
            clock.GetUtcNow() + TimeSpan.FromSeconds(read.RootElement.GetProperty("expires_in").GetInt32()));
    }
}
