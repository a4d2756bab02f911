using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Configuration;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>Clients of the other services' event feeds, the only calls between services.</summary>
public sealed class FeedClients(IConfiguration configuration, ServiceTokens tokens) : IDisposable
{
    private readonly Dictionary<string, GrpcChannel> _channels = [];
    private readonly Lock _lock = new();

    /// <summary>The feed of a service; null when its address is not configured (<c>services__{name}__grpc__0</c>).</summary>
    public EventFeed.EventFeedClient? Of(string service)
    {
        if (configuration[$"services:{service}:grpc:0"] is not { } address)
            return null;
        lock (_lock)
        {
            if (!_channels.TryGetValue(service, out var channel))
                _channels[service] = channel = GrpcChannel.ForAddress(address);
            return new EventFeed.EventFeedClient(channel);
        }
    }

    /// <summary>The metadata that authorises a call as this service.</summary>
    public async Task<Metadata> HeadersAsync(CancellationToken cancellation) =>
        new() { { "authorization", $"Bearer {await tokens.CurrentAsync(cancellation)}" } };

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var channel in _channels.Values)
            channel.Dispose();
    }
}
