namespace SalesPlatform.LaunchCoordination.Launches;

/// <param name="Id">Stream key; GUIDs v7 sort by their time.</param>
/// <param name="Before">Status that a launch on hold goes back to.</param>
internal sealed record LaunchOverview(
    string Id, Guid Launch, string Product, string Name, string Team, DateOnly LaunchDate, string Status, bool IsReady, string Before)
    : IListed
{
    public static Fold<LaunchOverview> Fold { get; } = new Fold<LaunchOverview>("launch")
        .Begins<LaunchDrafted>((_, drafted, e) => new LaunchOverview(
            e.Stream, drafted.Launch, drafted.Product, drafted.Name, drafted.Team, drafted.LaunchDate, "draft", false, ""))
        .On<LaunchDateChanged>((launch, changed) => launch with { LaunchDate = changed.To })
        .On<ReadinessReached>((launch, reached) => Moved(launch with { IsReady = true }, reached))
        .On<ReadinessLost>((launch, lost) => Moved(launch with { IsReady = false }, lost))
        .On<LaunchPlanned>(Moved).On<GoDecided>(Moved).On<ProductLaunched>(Moved).On<LaunchReviewed>(Moved)
        .On<LaunchHeld>(Moved).On<LaunchResumed>(Moved).On<LaunchCancelled>(Moved);

    private static LaunchOverview Moved(LaunchOverview launch, object e)
    {
        var standing = Standing.Of(launch.Status, launch.Before).After(e);
        return launch with { Status = standing.Name(launch.IsReady), Before = standing.NameBefore(launch.IsReady) };
    }
}
