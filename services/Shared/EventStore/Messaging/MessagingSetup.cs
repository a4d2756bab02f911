using System.Security.Authentication;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace SalesPlatform.EventStore.Messaging;

public static class MessagingSetup
{
    private const string ConnectionName = "rabbitmq";

    /// <summary>The host starts without the broker too, and connects when it is there.</summary>
    public static void AddMessaging(this IHostApplicationBuilder builder, SalesServiceBuilder service)
    {
        var broker = new Uri(builder.Configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException(
                $"The connection string '{ConnectionName}' is missing (ConnectionStrings__{ConnectionName})."));
        var consumes = service.Learned.Count > 0;

        builder.QuietenMassTransit();
        builder.Services.Configure<MessagingOptions>(builder.Configuration.GetSection(MessagingOptions.Section));
        builder.Services.AddSingleton(services => new BrokerState(services.GetRequiredService<TimeProvider>(), consumes));
        builder.Services.AddSingleton<InboxProgress>();
        builder.Services.AddSingleton<MassTransitPublisher>();
        builder.Services.AddSingleton<IEventPublisher>(services => services.GetRequiredService<MassTransitPublisher>());
        builder.Services.AddBus(broker, service);
        if (consumes)
            builder.Services.AddInbox(service);
        builder.Services.AddHostedService<BrokerProbe>();
    }

    private static void QuietenMassTransit(this IHostApplicationBuilder builder)
    {
        builder.Logging.AddFilter("MassTransit", LogLevel.Warning);
        // In an outage these two tell of every message in flight, with its stack trace; ours tell of the outage.
        builder.Logging.AddFilter("MassTransit.ReceiveTransport", LogLevel.None);
        builder.Logging.AddFilter("MassTransit.SendTransport", LogLevel.None);
    }

    private static void AddInbox(this IServiceCollection services, SalesServiceBuilder service)
    {
        services.AddSingleton<InboxOrder>();
        services.AddSingleton(provider => new InboxErrors(service, provider.GetRequiredService<ILogger<InboxErrors>>()));
        // After the bus, so that it stops before it: the bus waits for what is unsettled.
        services.AddHostedService<InboxPump>();
        services.AddReceiveEndpointObserver(
            provider => ActivatorUtilities.CreateInstance<InboxConnection>(provider, BrokerNames.Inbox(service.Name)));
    }

    private static void AddBus(this IServiceCollection services, Uri broker, SalesServiceBuilder service)
    {
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(broker, service.Name, host =>
                {
                    host.UseCredentialsOf(broker);
                    host.UseTlsOf(broker);
                });
                rabbit.DeclareEventExchange();
                if (service.Learned.Count > 0)
                    rabbit.AddInbox(service, context);
            });
        });
        services.AddHostedService<BusEnd>(); // After the bus, and so ended before it.
        services.AddOptions<MassTransitHostOptions>().Configure<IOptions<MessagingOptions>>((host, messaging) =>
        {
            host.WaitUntilStarted = false;
            host.StopTimeout = messaging.Value.StopTimeout;
            host.ConsumerStopTimeout = messaging.Value.StopTimeout;
        });
        // MassTransit's check stays healthy through a broker's alarm; BrokerState does not.
        services.PostConfigure<HealthCheckServiceOptions>(health =>
        {
            foreach (var check in health.Registrations
                .Where(check => check.Name.StartsWith("masstransit", StringComparison.OrdinalIgnoreCase)).ToList())
                health.Registrations.Remove(check);
        });
    }

    private static void UseCredentialsOf(this IRabbitMqHostConfigurator host, Uri broker)
    {
        var parts = broker.UserInfo.Split(':', 2);
        if (parts is not [{ Length: > 0 }, ..])
            return;
        host.Username(Uri.UnescapeDataString(parts[0]));
        host.Password(parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    // MassTransit tells by the port, and a broker's may be any.
    private static void UseTlsOf(this IRabbitMqHostConfigurator host, Uri broker)
    {
        if (broker.Scheme != "amqps")
            return;
        host.UseSsl(tls =>
        {
            tls.ServerName = broker.Host;
            tls.Protocol = SslProtocols.None; // Whatever both sides' systems allow.
        });
    }

    // At start, so that departments can bind their queues before the first event.
    private static void DeclareEventExchange(this IRabbitMqBusFactoryConfigurator rabbit)
    {
        rabbit.DeployPublishTopology = true;
        rabbit.Message<WireEvent>(message => message.SetEntityName(BrokerNames.EventExchange));
        rabbit.Publish<WireEvent>(publish => publish.ExchangeType = "topic");
    }

    private static void AddInbox(this IRabbitMqBusFactoryConfigurator rabbit, SalesServiceBuilder service, IBusRegistrationContext context)
    {
        rabbit.ReceiveEndpoint(BrokerNames.Inbox(service.Name), inbox =>
        {
            inbox.ConfigureConsumeTopology = false;
            inbox.PrefetchCount = context.GetRequiredService<IOptions<MessagingOptions>>().Value.Prefetch;
            inbox.SetQuorumQueue();
            inbox.SingleActiveConsumer = true;
            inbox.KeepWhatComesBackOften(BrokerNames.InboxErrors(service.Name));
            foreach (var type in service.Learned.Values.SelectMany(types => types).Distinct())
            {
                inbox.Bind(BrokerNames.EventExchange, binding =>
                {
                    binding.ExchangeType = "topic";
                    binding.RoutingKey = type;
                });
            }

            var filter = new InboxFilter(context.GetRequiredService<InboxOrder>());
            inbox.ConfigureReceive(receive => receive.UseFilter(filter));
        });
    }

    // RabbitMQ 4 drops a message that came back 20 times, unless told otherwise; an outage with restarts gets there.
    private static void KeepWhatComesBackOften(this IRabbitMqReceiveEndpointConfigurator inbox, string errors)
    {
        inbox.SetQueueArgument("x-delivery-limit", 1_000_000);
        inbox.BindDeadLetterQueue(errors, errors, queue => queue.SetQuorumQueue());
    }
}
