using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace SalesPlatform.Cli.Connection;

/// <summary>Channels to the services, opened on first use.</summary>
internal sealed class Channels(EndpointsFile endpoints) : IDisposable
{
    private readonly Dictionary<string, GrpcChannel> _channels = [];

    public CallInvoker To(string service)
    {
        if (!_channels.TryGetValue(service, out var channel))
            _channels[service] = channel = Open(endpoints.GrpcOf(service));
        return channel.CreateCallInvoker();
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values)
            channel.Dispose();
    }

    /// <summary>A handler that does not send a local call through the proxy of the network outside.</summary>
    public static SocketsHttpHandler Handler(Uri address) =>
        new() { UseProxy = !address.IsLoopback, ConnectTimeout = TimeSpan.FromSeconds(5) };

    private static GrpcChannel Open(string address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        HttpHandler = Handler(new Uri(address)),
        DisposeHttpClient = true,
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
                        MaxAttempts = 5,
                        InitialBackoff = TimeSpan.FromMilliseconds(200),
                        MaxBackoff = TimeSpan.FromSeconds(1),
                        BackoffMultiplier = 2,
                        RetryableStatusCodes = { StatusCode.Unavailable },
                    },
                },
            },
        },
    });
}
