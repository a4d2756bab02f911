using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Due;

public static class DueSetup
{
    public static SalesServiceBuilder TellingDue<TSource>(this SalesServiceBuilder service) where TSource : class, IDueSource
    {
        if (!service.HasEventsOf(typeof(DueSetup).Assembly))
            service.AddDue();
        return service.WithServices(services => services.AddSingleton<IDueSource, TSource>());
    }

    private static void AddDue(this SalesServiceBuilder service)
    {
        service.WithEventsOf(typeof(DueSetup).Assembly).WithEndpoints(routes => routes.MapGrpcService<DueEndpoint>())
            .WithServices(services =>
            {
                services.TryAddSingleton<DeliverableReadings>();
                services.AddSingleton<IDueSource, DeliverablesDue>();
            });
    }
}
