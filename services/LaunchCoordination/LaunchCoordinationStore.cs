using JasperFx.Events.Projections;
using Marten;
using SalesPlatform.LaunchCoordination.Launches;

namespace SalesPlatform.LaunchCoordination;

internal static class LaunchCoordinationStore
{
    public static void Configure(StoreOptions options)
    {
        options.Projections.Add<LaunchOverviewProjection>(ProjectionLifecycle.Inline);
    }
}
