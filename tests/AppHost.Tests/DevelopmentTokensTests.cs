using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost.Tests;

public sealed class DevelopmentTokensTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 1, 15, 8, 0, 0, TimeSpan.Zero));

    private string KeyFile => Path.Combine(_folder.Path, "key");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_says_who_it_speaks_for_and_until_when()
    {
        var identity = new DevelopmentIdentity("maria", ["sales-manager", "hr"]) { Name = "Maria", Teams = ["north"], Employee = "E-17" };
        var token = await ValidatedAsync(new DevelopmentTokens(KeyFile, _clock).Mint(identity, TimeSpan.FromHours(12)));

        token.Issuer.Should().Be("salesplatform-development");
        token.Audiences.Should().Equal("salesplatform");
        token.Subject.Should().Be("maria");
        Values(token, "name").Should().Equal("Maria");
        Values(token, "role").Should().Equal("sales-manager", "hr");
        Values(token, "team").Should().Equal("north");
        Values(token, "employee").Should().Equal("E-17");
        token.ValidFrom.Should().Be(_clock.GetUtcNow().UtcDateTime);
        token.ValidTo.Should().Be(_clock.GetUtcNow().AddHours(12).UtcDateTime);
    }

    [Fact]
    public async Task What_does_not_apply_is_left_out()
    {
        var identity = new DevelopmentIdentity("sam", ["executive"]);
        var token = await ValidatedAsync(new DevelopmentTokens(KeyFile, _clock).Mint(identity, TimeSpan.FromMinutes(1)));
        token.Claims.Select(claim => claim.Type).Should().NotContain(["team", "employee"]);
        Values(token, "name").Should().Equal("sam");
    }

    [Fact]
    public void The_key_is_for_its_owner_only()
    {
        DevelopmentTokens.LoadOrCreateKey(KeyFile);
        File.GetUnixFileMode(KeyFile).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Processes_that_ask_at_the_same_moment_get_the_same_key()
    {
        var keys = new byte[16][];
        Parallel.For(0, keys.Length, index => keys[index] = DevelopmentTokens.LoadOrCreateKey(KeyFile).Key);
        keys.Select(Convert.ToBase64String).Distinct().Should().ContainSingle();
        Directory.GetFiles(_folder.Path).Should().ContainSingle();
    }

    private async Task<JsonWebToken> ValidatedAsync(string token)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = DevelopmentTokens.Issuer,
            ValidAudience = DevelopmentTokens.Audience,
            IssuerSigningKey = DevelopmentTokens.LoadOrCreateKey(KeyFile),
            ValidateLifetime = false, // Compared with the test's clock instead.
        });
        result.Exception.Should().BeNull();
        return (JsonWebToken)result.SecurityToken;
    }

    private static IEnumerable<string> Values(JsonWebToken token, string claim) =>
        token.Claims.Where(each => each.Type == claim).Select(each => each.Value);
}
