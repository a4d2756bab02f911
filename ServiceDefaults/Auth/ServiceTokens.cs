using Microsoft.Extensions.Configuration;

namespace SalesPlatform.ServiceDefaults.Auth;

/// <summary>In Development signed locally; elsewhere the authority's, or one that the platform keeps fresh in a file. It must hold the role
/// <c>service</c>.</summary>
public sealed class ServiceTokens(IConfiguration configuration, string service, ClientCredentials client, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(1);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private HeldToken _held = new("", DateTimeOffset.MinValue);

    public async Task<string> CurrentAsync(CancellationToken cancellation)
    {
        if (configuration["Auth:ServiceTokenFile"] is { } file)
            return (await File.ReadAllTextAsync(file, cancellation)).Trim();
        await _one.WaitAsync(cancellation);
        try
        {
            if (_held.Until - time.GetUtcNow() < RenewBefore)
                _held = await NewAsync(cancellation);
            return _held.Token;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<HeldToken> NewAsync(CancellationToken cancellation)
    {
        if (client.IsConfigured)
            return await client.RequestAsync(cancellation);
        var keyFile = configuration["Auth:DevelopmentKeyFile"] ?? throw new InvalidOperationException(
            "Auth:ClientId and Auth:ClientSecret, or Auth:ServiceTokenFile, are needed to read other services' event feeds.");
        var now = time.GetUtcNow();
        var identity = new DevelopmentIdentity($"service:{service}", [Roles.Service]);
        return new HeldToken(new DevelopmentTokens(keyFile, time).Mint(identity, Valid), now + Valid);
    }
}

public sealed record HeldToken(string Token, DateTimeOffset Until);
