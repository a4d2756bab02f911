using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.EventStore.Audit;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Feed;
using SalesPlatform.EventStore.Health;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Personal;
using SalesPlatform.EventStore.Reactions;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.ServiceDefaults;

namespace SalesPlatform.EventStore;

public static class SalesService
{
    public static WebApplicationBuilder AddSalesService(this WebApplicationBuilder builder, string name,
        Action<SalesServiceBuilder> declare)
    {
        var service = new SalesServiceBuilder(name);
        declare(service);

        builder.AddServiceDefaults(name, service.Roles);
        builder.AddStore(service);
        builder.Services.AddSingleton(service);
        builder.Services.AddSingleton<CommandRunner>();
        builder.Services.AddSingleton<TermsUseReader>();
        builder.AddRelayAndInbox(service);
        builder.AddMessaging(service);
        service.ConfigureServices(builder.Services);
        return builder;
    }

    public static WebApplication MapSalesService(this WebApplication app, Action<IEndpointRouteBuilder> map)
    {
        return app.MapServiceDefaults(routes =>
        {
            routes.MapGrpcService<EventFeedEndpoint>();
            routes.MapGrpcService<ParkedEventsEndpoint>();
            routes.MapGrpcService<AuditEndpoint>();
            app.Services.GetRequiredService<SalesServiceBuilder>().MapEndpoints(routes);
            map(routes);
        });
    }

    private static void AddStore(this WebApplicationBuilder builder, SalesServiceBuilder service)
    {
        var connection = builder.Configuration.GetConnectionString(service.Name)
            ?? throw new InvalidOperationException(
                $"The connection string '{service.Name}' is missing (ConnectionStrings__{service.Name}).");
        var catalogue = new EventCatalogue(service.Name, service.Assemblies);
        // Statements planned once a connection cost PostgreSQL half. Nothing of a session outlives its use (the lead is given up by whoever
        // took it), so resetting it at each, dearer than most statements, is left out.
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection)
        {
            MaxAutoPrepare = 100, AutoPrepareMinUsages = 3, NoResetOnClose = true, Options = LongestPause(connection),
        });
        builder.Services.AddSingleton(catalogue);
        builder.Services.AddSingleton(source);
        builder.Services.AddSingleton<PersonalKeys>();
        builder.Services.AddSingleton<RelaySignal>();
        builder.Services.AddSingleton<UnitOfWorkFactory>();
        builder.Services.AddSingleton<EventAppender>();
        builder.Services.AddSingleton<GroupCommit>();
        builder.Services.AddSingleton<OwnTime>();
        foreach (var declared in service.Rates)
        {
            builder.Services.AddSingleton(services =>
            {
                var rate = new EventRate(declared.EventType, services.GetRequiredService<TimeProvider>());
                PlatformMetrics.ObserveRate(declared.Instrument, declared.Unit, declared.Description, rate.PerMinute);
                return rate;
            });
        }

        builder.Services.AddMarten(services =>
        {
            var options = new StoreOptions();
            options.Connection(source);
            options.ApplyConventions(catalogue, new PersonalTextConverter(services.GetRequiredService<PersonalKeys>()));
            options.AddPlatformTables();
            service.ConfigureStore(options);
            return options;
        }).ApplyAllDatabaseChangesOnStartup();
        builder.Services.AddSingleton<StoreEpochs>();
        builder.Services.AddHostedService<FirstEpoch>();
        builder.Services.AddHostedService<PublishedTypes>();
        builder.Services.AddHostedService<ReceiptRetention>();
        builder.Services.AddHostedService(services => services.GetRequiredService<GroupCommit>());
    }

    private static string LongestPause(string connection) => // Whoever is frozen or cut off must not hold positions and rows for ever.
        $"{new NpgsqlConnectionStringBuilder(connection).Options} -c idle_in_transaction_session_timeout=30s".TrimStart();

    private static void AddRelayAndInbox(this WebApplicationBuilder builder, SalesServiceBuilder service)
    {
        builder.Services.AddSingleton<CommittedEvents>();
        builder.Services.AddSingleton<AuditSeals>();
        builder.Services.AddSingleton<AuditCheck>();
        builder.Services.AddSingleton<AuditTrail>();
        builder.Services.AddHostedService<SealingService>();
        builder.Services.AddSingleton<RelayState>();
        builder.Services.AddSingleton<FeedClients>();
        builder.Services.AddSingleton<FeedStreams>();
        builder.Services.AddSingleton<InboxPositions>();
        builder.Services.AddSingleton<InboxFork>();
        builder.Services.AddSingleton<ViewRebuild>();
        builder.Services.AddSingleton<ParkedMessages>();
        builder.Services.AddSingleton<ParkedLog>();
        builder.Services.AddSingleton<EventInbox>();
        builder.Services.AddSingleton<IEventHandler>(services => services.GetRequiredService<EventInbox>());
        builder.Services.AddSingleton<InboxBarrier>();
        builder.Services.AddSingleton<InboxState>();
        foreach (var reaction in service.Reactions)
            builder.Services.AddSingleton(typeof(IReaction), reaction);
        builder.Services.AddSingleton<ReactionState>();
        builder.Services.AddSingleton<ReactionRunner>();
        builder.Services.AddHostedService<RelayService>();
        builder.Services.AddHostedService<ReactionService>();
        builder.Services.AddHostedService<InboxCatchUpService>();
        builder.Services.AddHealthChecks()
            .AddCheck<StoreCheck>("store")
            .AddCheck<BrokerCheck>("broker")
            .AddCheck<InboxCheck>("inbox")
            .AddCheck<ReactionCheck>("reactions");
    }
}
