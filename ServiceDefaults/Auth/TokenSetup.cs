using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace SalesPlatform.ServiceDefaults.Auth;

internal static class TokenSetup
{
    public static void AddBearerTokens(this IHostApplicationBuilder builder)
    {
        var authority = builder.Configuration["Auth:Authority"];
        var keyFile = builder.Configuration["Auth:DevelopmentKeyFile"];
        if (keyFile is not null && !builder.Environment.IsDevelopment())
            throw new InvalidOperationException(
                "Auth:DevelopmentKeyFile is set outside Development. Configure Auth:Authority and Auth:Audience instead.");
        if (keyFile is null && authority is null)
            throw new InvalidOperationException(
                "Neither Auth:Authority (an OIDC issuer) nor, in Development, Auth:DevelopmentKeyFile is configured.");

        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters.RoleClaimType = "role";
            options.TokenValidationParameters.NameClaimType = "sub";
            options.TokenValidationParameters.ClockSkew = TokenRules.ClockSkew;
            options.Events = TokenRules.Events;
            if (keyFile is null)
            {
                options.Authority = authority;
                options.Audience = builder.Configuration["Auth:Audience"] ?? DevelopmentTokens.Audience;
                return;
            }

            options.TokenValidationParameters.ValidIssuer = DevelopmentTokens.Issuer;
            options.TokenValidationParameters.ValidAudience = DevelopmentTokens.Audience;
            options.TokenValidationParameters.IssuerSigningKey = DevelopmentTokens.LoadOrCreateKey(keyFile);
        });
    }
}
