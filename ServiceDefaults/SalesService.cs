using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Commands;
using SalesPlatform.ServiceDefaults.Company;
using SalesPlatform.ServiceDefaults.Deliverables;
using SalesPlatform.ServiceDefaults.Feed;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.ServiceDefaults.Health;
using SalesPlatform.ServiceDefaults.Inbox;
using SalesPlatform.ServiceDefaults.Messaging;
using SalesPlatform.ServiceDefaults.Reactions;
using SalesPlatform.ServiceDefaults.Relay;
using SalesPlatform.ServiceDefaults.Store;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.ServiceDefaults;

/// <summary>Makes a web application one of the platform's services.</summary>
public static class SalesService
{
    /// <summary>Adds event store, relay, inbox, feed, gRPC with its error and role tables, tokens, telemetry and health.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="name">Name of the service; its database comes from the connection string of that name.</param>
    /// <param name="declare">What the service has of its own.</param>
    public static WebApplicationBuilder AddSalesService(this WebApplicationBuilder builder, string name, Action<SalesServiceBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(declare);
        var service = new SalesServiceBuilder(name);
        declare(service);
        service.Roles.Allow(EventFeed.Descriptor, "Read", Roles.Service, Roles.Operator, Roles.DataAnalysis);
        service.Roles.Allow(EventFeed.Descriptor, "GetHead", Roles.Service, Roles.Operator, Roles.DataAnalysis);
        foreach (var method in ParkedEvents.Descriptor.Methods)
            service.Roles.Allow(ParkedEvents.Descriptor, method.Name, Roles.Operator);

        if (service.Deliverables.Count > 0)
            service.Roles.AllowDeliverables([.. service.Deliverables.Select(deliverable => deliverable.Kind)]);

        builder.AddBearerTokens();
        builder.AddStore(service);
        builder.AddTelemetry(name);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(service);
        builder.Services.AddSingleton(service.Roles);
        builder.Services.AddSingleton<CommandRunner>();
        builder.Services.AddSingleton<CompanyReader>();
        builder.Services.AddPlatformGrpc();
        builder.AddRelayAndInbox(service);
        builder.AddMessaging(service);
        if (service.Deliverables.Count > 0)
            builder.Services.AddDeliverables(service);
        builder.Services.AddGrpcReflection();
        builder.Services.AddAuthorization();
        return builder;
    }

    /// <summary>Maps what every service offers.</summary>
    public static WebApplication MapSalesService(this WebApplication app, Action<IEndpointRouteBuilder> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        app.UsePlatformGrpc();
        app.MapGrpcService<EventFeedEndpoint>();
        if (app.Services.GetRequiredService<SalesServiceBuilder>().Deliverables.Count > 0)
            app.MapGrpcService<DeliverablesEndpoint>();
        app.MapGrpcService<ParkedEventsEndpoint>();
        app.MapHealth();
        map(app);
        app.MapGrpcReflectionService();
        return app;
    }

    private static void AddStore(this WebApplicationBuilder builder, SalesServiceBuilder service)
    {
        var connection = builder.Configuration.GetConnectionString(service.Name)
            ?? throw new InvalidOperationException($"The connection string '{service.Name}' is missing (ConnectionStrings__{service.Name}).");
        var catalogue = new EventCatalogue(service.Name, service.Assemblies);
        var source = NpgsqlDataSource.Create(connection);
        builder.Services.AddSingleton(catalogue);
        builder.Services.AddSingleton(source);
        builder.Services.AddSingleton<RelaySignal>();
        builder.Services.AddSingleton<UnitOfWorkFactory>();
        builder.Services.AddSingleton<GroupCommit>();
        foreach (var declared in service.Rates)
        {
            builder.Services.AddSingleton(services =>
            {
                var rate = new EventRate(declared.EventType, services.GetRequiredService<TimeProvider>());
                PlatformMetrics.ObserveRate(declared.Instrument, declared.Unit, declared.Description, rate.PerMinute);
                return rate;
            });
        }

        builder.Services.AddMarten(options =>
        {
            options.Connection(source);
            options.ApplyConventions(catalogue);
            options.AddPlatformTables();
            if (service.Deliverables.Count > 0)
                options.Projections.Add(new DeliverableOverviewProjection(), ProjectionLifecycle.Inline);
            service.ConfigureStore(options);
        }).ApplyAllDatabaseChangesOnStartup();
        builder.Services.AddSingleton<StoreEpochs>();
        builder.Services.AddHostedService<FirstEpoch>();
        builder.Services.AddHostedService<ReceiptRetention>();
        builder.Services.AddHostedService(services => services.GetRequiredService<GroupCommit>());
    }

    private static void AddRelayAndInbox(this WebApplicationBuilder builder, SalesServiceBuilder service)
    {
        builder.Services.AddSingleton<CommittedEvents>();
        builder.Services.AddSingleton<RelayState>();
        builder.Services.AddSingleton<ClientCredentials>();
        builder.Services.AddSingleton<ServiceTokens>();
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
