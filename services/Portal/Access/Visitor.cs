using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Portal.Access;

internal sealed class Visitor(AuthenticationStateProvider authentication, PlatformAddresses addresses, TimeProvider clock)
{
    public const string SessionUntil = "session_until";
    public const string AccessToken = "access_token";
    public const string AllTeams = "*";

    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(30);

    private ClaimsPrincipal? _principal;
    private (string Token, DateTimeOffset Until)? _minted;

    /// <summary>In a circuit, in contrast to a page that is made once and sent.</summary>
    public bool IsInteractive { get; set; }

    public string Login => Claim("sub");

    public string Name => Claim("name");

    public string? Employee => _principal?.FindFirst("employee")?.Value;

    public IReadOnlyList<string> Roles => [.. All("role")];

    public IReadOnlyList<string> Teams => [.. All("team")];

    /// <summary>Tells people and their rights apart.</summary>
    public string Identity => string.Join('\n', [Login, .. Roles, .. Teams, Employee ?? ""]);

    public bool Is(params IReadOnlyList<string> roles) => Roles.Intersect(roles).Any();

    public bool IsRep => Is("sales-rep") && !Is("sales-manager", "executive", "hr", "finance", "data-analysis");

    /// <summary>Needed once before the properties.</summary>
    public async Task<Visitor> MeetAsync()
    {
        _principal ??= (await authentication.GetAuthenticationStateAsync()).User;
        return this;
    }

    /// <summary>Null when the sign-in is over.</summary>
    public async Task<string?> TokenAsync()
    {
        await MeetAsync();
        var now = clock.GetUtcNow();
        if (_principal!.Identity?.IsAuthenticated != true || SessionEnd() <= now)
            return null;
        if (_principal.FindFirst(AccessToken)?.Value is { } issued)
            return issued;
        if (addresses.DevelopmentKeyFile is not { } key)
            return null;
        if (_minted is { } minted && minted.Until > now + TimeSpan.FromMinutes(2))
            return minted.Token;
        var identity = new DevelopmentIdentity(Login, Roles) { Name = Name, Teams = Teams, Employee = Employee };
        var token = new DevelopmentTokens(key, clock).Mint(identity, TokenLife);
        _minted = (token, now + TokenLife);
        return token;
    }

    private DateTimeOffset SessionEnd() =>
        long.TryParse(_principal!.FindFirst(SessionUntil)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;

    private string Claim(string type) => _principal?.FindFirst(type)?.Value ?? "";

    private IEnumerable<string> All(string type) => _principal?.FindAll(type).Select(claim => claim.Value) ?? [];
}
