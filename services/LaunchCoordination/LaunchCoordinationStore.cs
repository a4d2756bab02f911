using JasperFx.Events.Projections;
using Marten;
using SalesPlatform.LaunchCoordination.Launches;

namespace SalesPlatform.LaunchCoordination;

/// <summary>The views Launch coordination keeps.</summary>
internal static class LaunchCoordinationStore
{
    /// <summary>Registers them.</summary>
    public static void Configure(StoreOptions options)
    {
        options.Projections.Add<LaunchOverviewProjection>(ProjectionLifecycle.Inline);
    }
}
