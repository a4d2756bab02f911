using SalesPlatform.EventStore;
using SalesPlatform.LaunchCoordination.Deliverables;
using SalesPlatform.LaunchCoordination.Deliveries;
using SalesPlatform.LaunchCoordination.Due;
using SalesPlatform.LaunchCoordination.Promotions;

namespace SalesPlatform.LaunchCoordination;

internal static class LaunchCoordinationService
{
    public static WebApplicationBuilder AddLaunchCoordination(this WebApplicationBuilder builder)
    {
        builder.AddSalesService("launch-coordination", service => service
            .WithEventsOf(typeof(LaunchDrafted).Assembly)
            .WithStore(LaunchCoordinationStore.Configure)
            .KnowingOrganisation().KnowingTeams()
            .TellingDue<LaunchesDue>()
            .WithDeliverable<LaunchPlanDocument>(LaunchKinds.LaunchPlan)
            .WithDeliverable<PromotionPlanDocument>(LaunchKinds.PromotionPlan));
        builder.Services.AddSingleton<LaunchCommands>();
        return builder;
    }

    public static WebApplication MapLaunchCoordination(this WebApplication app) => app.MapSalesService(map =>
    {
        map.MapGrpcService<LaunchesEndpoint>();
        map.MapGrpcService<DeliveriesEndpoint>();
        map.MapGrpcService<PromotionsEndpoint>();
    });
}
