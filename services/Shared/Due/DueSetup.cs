using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Deliverables;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Due;

/// <summary>Adds what is due to a service: its API, its sources, and the documents that wait.</summary>
public static class DueSetup
{
    /// <summary>Things that wait for people in this service: see <see cref="IDueSource"/>.</summary>
    public static SalesServiceBuilder TellingDue<TSource>(this SalesServiceBuilder service) where TSource : class, IDueSource
    {
        ArgumentNullException.ThrowIfNull(service);
        if (!service.Roles.Allowed.ContainsKey($"/{DueItems.Descriptor.FullName}/List"))
            service.AddDue();
        return service.WithServices(services => services.AddSingleton<IDueSource, TSource>());
    }

    private static void AddDue(this SalesServiceBuilder service)
    {
        // Whoever works here has something that waits; what it is, the roles of the RPCs say that do it.
        service.Roles.Allow(DueItems.Descriptor, "List", Roles.All);
        service.WithEndpoints(routes => routes.MapGrpcService<DueEndpoint>())
            .WithServices(services =>
            {
                services.TryAddSingleton<DeliverableReadings>();
                services.AddSingleton<IDueSource, DeliverablesDue>();
            });
    }
}
