using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.ServiceDefaults.Tests.Messaging;

/// <summary>A service reduced to its messaging.</summary>
internal sealed class MessagingHost : IAsyncDisposable
{
    private readonly IHost _host;

    private MessagingHost(IHost host, string name)
    {
        _host = host;
        Name = name;
    }

    public string Name { get; }

    public IEventPublisher Publisher => _host.Services.GetRequiredService<IEventPublisher>();

    public BrokerState Broker => _host.Services.GetRequiredService<BrokerState>();

    /// <summary>A service that only publishes.</summary>
    public static Task<MessagingHost> PublishingAsync(string broker, TimeSpan? publishTimeout = null) =>
        StartAsync(broker, NewName(), [], new RecordingHandler(), publishTimeout);

    /// <summary>A service that learns <see cref="SampleEvents.Learned"/>, under a name of its own, and so with a queue of its
    /// own.</summary>
    public static Task<MessagingHost> LearningAsync(string broker, IEventHandler handler, string? name = null) =>
        StartAsync(broker, name ?? NewName(), SampleEvents.Learned, handler, null);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    private static string NewName() => $"test-{Guid.NewGuid():N}"[..12];

    private static async Task<MessagingHost> StartAsync(
        string broker, string name, Type[] learned, IEventHandler handler, TimeSpan? publishTimeout)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:rabbitmq"] = broker,
            ["Messaging:PublishTimeout"] = (publishTimeout ?? TimeSpan.FromSeconds(10)).ToString("c", CultureInfo.InvariantCulture),
            ["Messaging:ProbeInterval"] = "00:00:01",
        });
        builder.Logging.AddConsole();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(handler);
        builder.AddMessaging(new SalesServiceBuilder(name).Learning(learned));
        var running = new MessagingHost(builder.Build(), name);
        await running._host.StartAsync(TestContext.Current.CancellationToken);
        return running;
    }

    /// <summary>Returns when the broker takes from and delivers to this service.</summary>
    public async Task<MessagingHost> ConnectedAsync()
    {
        await Eventually.BeAsync("connected to the broker", () => Broker.Connected);
        return this;
    }
}
