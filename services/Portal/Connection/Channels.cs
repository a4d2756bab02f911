using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace SalesPlatform.Portal.Connection;

/// <summary>Shared by everybody; what a person may do travels with each call.</summary>
internal sealed class Channels(PlatformAddresses addresses) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> _channels = new();

    public CallInvoker To(string service) => _channels.GetOrAdd(service, name => new Lazy<GrpcChannel>(() => Open(
        addresses.GrpcOf(name) ?? throw new PlatformException(Trouble.NotRunning(name))))).Value.CreateCallInvoker();

    public void Dispose()
    {
        foreach (var channel in _channels.Values.Where(channel => channel.IsValueCreated))
            channel.Value.Dispose();
    }

    private static GrpcChannel Open(Uri address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler
        {
            UseProxy = !address.IsLoopback, ConnectTimeout = TimeSpan.FromSeconds(3), EnableMultipleHttp2Connections = true,
        },
        DisposeHttpClient = true,
        // A service that comes back is found again within a second or two, not after the minutes a long backoff would take.
        MaxReconnectBackoff = TimeSpan.FromSeconds(2),
        // A document of a year with its charts; what people send is bounded by the services.
        MaxReceiveMessageSize = 32 * 1024 * 1024,
        ServiceConfig = new ServiceConfig
        {
            MethodConfigs =
            {
                new MethodConfig
                {
                    Names = { MethodName.Default },
                    // Safe for commands too: each carries an idempotency key, the same in every attempt.
                    RetryPolicy = new RetryPolicy
                    {
                        MaxAttempts = 3,
                        InitialBackoff = TimeSpan.FromMilliseconds(100),
                        MaxBackoff = TimeSpan.FromMilliseconds(400),
                        BackoffMultiplier = 2,
                        RetryableStatusCodes = { StatusCode.Unavailable },
                    },
                },
            },
        },
    });
}
