using Microsoft.Extensions.Configuration;

namespace SalesPlatform.ServiceDefaults.Auth;

/// <summary>The token a service shows to another one's event feed: in Development signed locally, elsewhere the one that the platform it runs
/// on keeps fresh in a file (<c>Auth:ServiceTokenFile</c>, such as a projected Kubernetes service account token).</summary>
public sealed class ServiceTokens(IConfiguration configuration, SalesServiceBuilder service, TimeProvider time)
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(1);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private (string Token, DateTimeOffset Until) _held = ("", DateTimeOffset.MinValue);

    /// <summary>A token that is valid now.</summary>
    /// <exception cref="InvalidOperationException">Neither source is configured.</exception>
    public string Current()
    {
        if (configuration["Auth:ServiceTokenFile"] is { } file)
            return File.ReadAllText(file).Trim();
        var keyFile = configuration["Auth:DevelopmentKeyFile"]
            ?? throw new InvalidOperationException("Auth:ServiceTokenFile is needed to read other services' event feeds.");
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_held.Until - now < RenewBefore)
                _held = (new DevelopmentTokens(keyFile, time).Mint(new DevelopmentIdentity($"service:{service.Name}", [Roles.Service]), Valid), now + Valid);
            return _held.Token;
        }
    }
}
