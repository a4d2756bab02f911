using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace SalesPlatform.ServiceDefaults.Auth;

/// <summary>By the grant <c>client_credentials</c>, RFC 6749 section 4.4.</summary>
public sealed class ClientCredentials(IConfiguration configuration, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(15);
    private readonly HttpClient _http = new() { Timeout = AnswerWithin };

    public bool IsConfigured => configuration["Auth:Authority"] is not null && configuration["Auth:ClientId"] is not null;

    public async Task<HeldToken> RequestAsync(CancellationToken cancellation)
    {
        var asked = time.GetUtcNow();
        using var form = new FormUrlEncodedContent(Form());
        using var answer = await _http.PostAsync(await EndpointAsync(cancellation), form, cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"The authority gives this service no token: {(int)answer.StatusCode} {answer.ReasonPhrase}.");
        var given = await JsonSerializer.DeserializeAsync<Answer>(
            await answer.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
        return given is { AccessToken: { Length: > 0 } token }
            ? new HeldToken(token, asked + TimeSpan.FromSeconds(given.ExpiresIn ?? 0))
            : throw new HttpRequestException("The authority's answer holds no access token.");
    }

    public void Dispose() => _http.Dispose();

    private Dictionary<string, string> Form()
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = configuration["Auth:ClientId"]!,
            ["client_secret"] = configuration["Auth:ClientSecret"] ?? "",
        };
        if (configuration["Auth:ClientScope"] is { } scope)
            form["scope"] = scope;
        return form;
    }

    // Asked each time, which is about once an hour: an authority may move its endpoints.
    private async Task<Uri> EndpointAsync(CancellationToken cancellation)
    {
        var discovery = new Uri(configuration["Auth:Authority"]!.TrimEnd('/') + "/.well-known/openid-configuration");
        await using var document = await _http.GetStreamAsync(discovery, cancellation);
        var described = await JsonSerializer.DeserializeAsync<Discovery>(document, cancellationToken: cancellation);
        return described?.TokenEndpoint ?? throw new HttpRequestException($"{discovery} names no token endpoint.");
    }

    private sealed record Discovery([property: JsonPropertyName("token_endpoint")] Uri? TokenEndpoint);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? AccessToken, [property: JsonPropertyName("expires_in")] double? ExpiresIn);
}
