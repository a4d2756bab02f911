using JasperFx.Events.Projections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Company;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Deliverables;

/// <summary>Adds the deliverables of a service: their API and the roles for it follow from the kinds.</summary>
public static class DeliverablesSetup
{
    /// <summary>A deliverable (交付物) the service owns. Its roles are those of its kind.</summary>
    public static SalesServiceBuilder WithDeliverable<TWriter>(this SalesServiceBuilder service, DeliverableKind kind)
        where TWriter : Deliverable
    {
        if (!service.HasEventsOf(typeof(Deliverable).Assembly))
            service.AddDeliverables();
        service.Roles.OpenFor(kind);
        return service.WithServices(services => services.AddSingleton<Deliverable, TWriter>());
    }

    private static void AddDeliverables(this SalesServiceBuilder service) => service
        .WithEventsOf(typeof(Deliverable).Assembly)
        .KnowingNames()
        .WithStore(options => options.Projections.Add(new DeliverableOverviewProjection(), ProjectionLifecycle.Inline))
        .WithEndpoints(routes => routes.MapGrpcService<DeliverablesEndpoint>())
        .WithServices(services =>
        {
            services.AddSingleton<DeliverableReadings>();
            services.AddSingleton<DeliverableLists>();
            services.AddSingleton<DeliverableDrafts>();
            services.AddHostedService(provider => provider.GetRequiredService<DeliverableDrafts>());
        });

    // Who reads, issues or approves any of the kinds of this service may call; the endpoint holds the call against the very kind.
    private static void OpenFor(this RoleTable table, DeliverableKind kind)
    {
        var descriptor = Wire.Deliverables.Descriptor;
        foreach (var method in new[] { "ListKinds", "Get", "ListIssued", "GetIssued", "Verify" })
            table.Only(descriptor, method, kind.Readers);
        table.Only(descriptor, "Issue", kind.Issuers);
        foreach (var method in new[] { "Approve", "Return" })
            table.Only(descriptor, method, kind.Approvers);
    }
}
