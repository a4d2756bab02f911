using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;

namespace SalesPlatform.ServiceDefaults.Auth;

internal static class TokenRules
{
    /// <summary>The handler's own five minutes keep a revoked token alive.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    private const int LongestClaim = 200;

    // What becomes part of keys, queries and stored facts.
    private static readonly string[] Kept = ["sub", "role", "team", "employee", "name"];

    public static JwtBearerEvents Events => new() { OnMessageReceived = RequireOneHeader, OnTokenValidated = RequireSubject };

    // Kestrel joins them with a comma; whose call it would be is not for us to guess.
    private static Task RequireOneHeader(MessageReceivedContext context)
    {
        if (context.Request.Headers.Authorization.Count > 1)
            context.Fail("A call carries one authorization header.");
        return Task.CompletedTask;
    }

    private static Task RequireSubject(TokenValidatedContext context)
    {
        if (Fault(context) is { } fault)
            context.Fail(fault);
        return Task.CompletedTask;
    }

    private static string? Fault(TokenValidatedContext context)
    {
        // RFC 7515, section 4.1.11: a critical extension that is not understood makes a token invalid, and none is understood here.
        if (context.SecurityToken is not JsonWebToken token || token.TryGetHeaderValue<object>("crit", out _))
            return "The token has critical extensions, and this service knows none.";
        var claims = context.Principal!.Claims.Where(claim => Kept.Contains(claim.Type)).ToList();
        if (claims.Count(claim => claim.Type == "sub") != 1)
            return "A token names one subject: approvals and idempotency keys are a person's own.";
        return claims.Find(claim => claim.Value.Length > LongestClaim || string.IsNullOrWhiteSpace(claim.Value)
            || claim.Value.Any(char.IsControl)) is { } bad
            ? $"The claim '{bad.Type}' is empty, longer than {LongestClaim} characters or no text."
            : null;
    }
}
