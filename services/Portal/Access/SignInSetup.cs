using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;

namespace SalesPlatform.Portal.Access;

/// <summary>By OpenID Connect where an authority is configured; on a local platform by choosing one of its people.</summary>
internal static class SignInSetup
{
    /// <summary>A working day.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromHours(12);

    /// <summary><c>Auth:Authority</c>, <c>Auth:ClientId</c>, <c>Auth:ClientSecret</c>, <c>Auth:Audience</c>.</summary>
    public static void AddSignIn(this WebApplicationBuilder builder, PlatformAddresses addresses)
    {
        var authority = builder.Configuration["Auth:Authority"];
        if (addresses.DevelopmentKeyFile is not null && !builder.Environment.IsDevelopment())
            throw new InvalidOperationException(
                "A development signing key is configured outside Development. Configure Auth:Authority instead.");
        if (authority is null && addresses.DevelopmentKeyFile is null)
            throw new InvalidOperationException(
                "Neither Auth:Authority (an OIDC issuer) nor, in Development, Auth:DevelopmentKeyFile is configured.");
        var authentication = builder.Services.AddAuthentication(options =>
        {
            options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            if (authority is not null)
                options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
        }).AddCookie(options =>
        {
            options.Cookie.Name = "salesplatform";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = Session;
            options.SlidingExpiration = false;
        });
        if (authority is not null)
            authentication.AddOpenIdConnect(options => Configure(options, authority, builder.Configuration));
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddCascadingAuthenticationState();
    }

    private static void Configure(OpenIdConnectOptions options, string authority, ConfigurationManager configuration)
    {
        options.Authority = authority;
        options.ClientId = configuration["Auth:ClientId"] ?? "salesplatform-portal";
        options.ClientSecret = configuration["Auth:ClientSecret"];
        options.ResponseType = "code";
        options.UsePkce = true;
        // The answer comes as a plain GET: no cookie has to cross sites for it.
        options.ResponseMode = "query";
        options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.MapInboundClaims = false;
        options.TokenValidationParameters.NameClaimType = "sub";
        options.TokenValidationParameters.RoleClaimType = "role";
        options.Scope.Add(configuration["Auth:Scope"] ?? "salesplatform");
        // An authority on this machine may be without a certificate; any other may not.
        options.RequireHttpsMetadata = !new Uri(authority).IsLoopback;
        options.Events.OnTokenValidated = context =>
        {
            // A sign-in outlives its token by nothing: whoever signs in again is asked by the authority.
            context.Properties!.ExpiresUtc = Complete((ClaimsIdentity)context.Principal!.Identity!,
                context.TokenEndpointResponse!.AccessToken);
            return Task.CompletedTask;
        };
    }

    /// <summary>The portal shows what the services will read of the token, which lies encrypted in the cookie and goes to them
    /// only.</summary>
    private static DateTimeOffset Complete(ClaimsIdentity identity, string accessToken)
    {
        var read = new JsonWebTokenHandler().ReadJsonWebToken(accessToken);
        foreach (var claim in read.Claims.Where(claim =>
            claim.Type is "role" or "team" or "employee" && !identity.HasClaim(claim.Type, claim.Value)))
            identity.AddClaim(new Claim(claim.Type, claim.Value));
        if (!identity.HasClaim(claim => claim.Type == "name"))
            identity.AddClaim(new Claim("name", identity.FindFirst("sub")?.Value ?? ""));
        identity.AddClaim(new Claim(Visitor.AccessToken, accessToken));
        identity.AddClaim(SessionEnd(read.ValidTo));
        return read.ValidTo;
    }

    public static Claim SessionEnd(DateTimeOffset until) =>
        new(Visitor.SessionUntil, until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
}
