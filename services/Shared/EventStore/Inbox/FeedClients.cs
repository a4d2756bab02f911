using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Configuration;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>The only calls between services.</summary>
public sealed class FeedClients(IConfiguration configuration, ServiceTokens tokens) : IDisposable
{
    // Left to itself a channel waits up to two minutes before it tries a service again that was away, and answers "unavailable" meanwhile.
    private static readonly TimeSpan ReconnectsWithin = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, GrpcChannel> _channels = [];
    private readonly Lock _lock = new();

    /// <summary>Null when its address is not configured (<c>services__{name}__grpc__0</c>).</summary>
    public EventFeed.EventFeedClient? Of(string service)
    {
        if (configuration[$"services:{service}:grpc:0"] is not { } address)
            return null;
        lock (_lock)
        {
            if (!_channels.TryGetValue(service, out var channel))
                _channels[service] = channel = Open(address);
            return new EventFeed.EventFeedClient(channel);
        }
    }

    public bool IsAlone => !configuration.GetSection("services").GetChildren().Any(service => service["grpc:0"] is not null);

    public async Task<Metadata> HeadersAsync(CancellationToken cancellation) =>
        new() { { "authorization", $"Bearer {await tokens.CurrentAsync(cancellation)}" } };

    private static GrpcChannel Open(string address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        InitialReconnectBackoff = ReconnectsWithin / 5,
        MaxReconnectBackoff = ReconnectsWithin,
    });

    public void Dispose()
    {
        foreach (var channel in _channels.Values)
            channel.Dispose();
    }
}
