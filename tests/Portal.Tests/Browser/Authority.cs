using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using SalesPlatform.ServiceDefaults.Auth;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace SalesPlatform.Tests.Portal.Browser;

/// <summary>
/// An OpenID Connect authority on this machine. Its access tokens are signed with the platform's own key, so that the real services take
/// them;
/// whoever comes is signed in as the person named here.
/// </summary>
internal sealed class Authority : IAsyncDisposable
{
    public const string Client = "salesplatform-portal";
    public const string Secret = "a secret of this test";
    private readonly WebApplication _app;

    private Authority(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>How long a token is good for.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How often somebody was signed in here.</summary>
    public int SignIns { get; private set; }

    public static async Task<Authority> StartAsync(string keyFile)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        Authority? started = null;
        var key = DevelopmentTokens.LoadOrCreateKey(keyFile);
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.SetAuthorizationEndpointUris("/authorize").SetTokenEndpointUris("/token")
                .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow()
                .RegisterScopes("salesplatform", "profile").AddEphemeralEncryptionKey().AddEphemeralSigningKey().AddSigningKey(key)
                .DisableAccessTokenEncryption().EnableDegradedMode();
            options.UseAspNetCore().DisableTransportSecurityRequirement();
            options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(Accept));
            options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Accept));
            options.AddEventHandler<HandleAuthorizationRequestContext>(handler =>
                handler.UseInlineHandler(asked => started!.SignIn(asked)));
            options.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(asked => started!.SignInItself(asked)));
            options.AddEventHandler<GenerateTokenContext>(handler => handler.UseInlineHandler(AsThePlatformReadsIt)
                .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
        });
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        started = new Authority(app);
        await app.StartAsync();
        return started;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static ValueTask Accept(ValidateAuthorizationRequestContext asked)
    {
        if (asked.ClientId != Client)
            asked.Reject("invalid_client");
        return default;
    }

    private static ValueTask Accept(ValidateTokenRequestContext asked)
    {
        if (asked.ClientId != Client || asked.ClientSecret != Secret)
            asked.Reject("invalid_client");
        return default;
    }

    // The services of a local platform know one issuer.
    private static ValueTask AsThePlatformReadsIt(GenerateTokenContext token)
    {
        if (token.TokenType == OpenIddictConstants.TokenTypeIdentifiers.AccessToken)
            (token.SecurityTokenDescriptor.Issuer, token.SecurityTokenDescriptor.Audience) = ("salesplatform-development", "salesplatform");
        return default;
    }

    private ValueTask SignIn(HandleAuthorizationRequestContext asked)
    {
        SignIns++;
        asked.SignIn(Principal(asked.Request.GetScopes(),
            ("sub", "lin.jing"), ("name", "林静 Lin Jing"), ("role", "sales-manager"), ("team", "east-china")));
        return default;
    }

    private ValueTask SignInItself(HandleTokenRequestContext asked)
    {
        if (asked.Request.IsClientCredentialsGrantType())
            asked.SignIn(Principal(asked.Request.GetScopes(), ("sub", "service:portal"), ("role", "service")));
        return default;
    }

    private ClaimsPrincipal Principal(IEnumerable<string> scopes, params IEnumerable<(string Type, string Value)> claims)
    {
        var identity = new ClaimsIdentity("authority", "sub", "role");
        foreach (var (type, value) in claims)
            identity.AddClaim(new Claim(type, value));
        identity.SetScopes(scopes).SetResources("salesplatform").SetAccessTokenLifetime(TokenLife);
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken, OpenIddictConstants.Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }
}
