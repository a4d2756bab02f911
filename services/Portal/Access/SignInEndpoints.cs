using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace SalesPlatform.Portal.Access;

/// <summary>A circuit has no response to set a cookie in.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PlatformAddresses>().DevelopmentKeyFile is not null)
            app.MapPost("/account/sign-in", SignInAsync).AllowAnonymous();
        app.MapPost("/account/sign-out", SignOutAsync);
        app.MapGet("/account/appearance", Appear).AllowAnonymous();
    }

    private static async Task<Results<LocalRedirect, BadRequest<string>>> SignInAsync(
        HttpContext context, [FromForm] string person, [FromForm] string? returnUrl, TimeProvider clock)
    {
        if (LocalPeople.Find(person, clock) is not { } found)
            return TypedResults.BadRequest($"There is nobody called '{person}' on this platform.");
        List<Claim> claims = [new("sub", found.Login), new("name", found.Name), new("role", found.Role), new("team", found.Team)];
        if (found.Employee is { } employee)
            claims.Add(new Claim("employee", employee));
        claims.Add(SignInSetup.SessionEnd(clock.GetUtcNow() + SignInSetup.Session));
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme, "sub", "role");
        await context.SignInAsync(new ClaimsPrincipal(identity));
        return new LocalRedirect(returnUrl);
    }

    private static async Task<LocalRedirect> SignOutAsync(HttpContext context, [FromForm] string? stay)
    {
        _ = stay;
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return new LocalRedirect("/sign-in");
    }

    private static LocalRedirect Appear(HttpContext context, string? language, string? theme, string? returnUrl)
    {
        var keep = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true };
        if (language is "zh" or "en")
            context.Response.Cookies.Append("language", language, keep);
        if (theme is "light" or "dark" or "auto")
            context.Response.Cookies.Append("theme", theme, keep);
        return new LocalRedirect(returnUrl);
    }

    /// <summary>Never elsewhere than to a page of the portal.</summary>
    private sealed class LocalRedirect(string? to) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var isLocal = to is ['/', ..] and not ['/', '/' or '\\', ..];
            httpContext.Response.Redirect(isLocal ? to! : "/");
            return Task.CompletedTask;
        }
    }
}
