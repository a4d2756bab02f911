using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.LaunchCoordination;

internal static class LaunchCoordinationStore
{
    public static void Configure(StoreOptions options) => options.Keeping(LaunchOverview.Fold);
}
