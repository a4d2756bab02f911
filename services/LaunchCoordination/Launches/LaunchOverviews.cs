using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <param name="Id">Stream key; GUIDs v7 sort by their time.</param>
/// <param name="Before">Status that a launch on hold goes back to.</param>
internal sealed record LaunchOverview(
    string Id, Guid Launch, string Product, string Name, string Team, DateOnly LaunchDate, string Status, bool IsReady, string Before)
    : IListed
{
    /// <summary>A launch on hold remembers it.</summary>
    internal LaunchOverview With(bool isReady) => Status == LaunchOverviewProjection.Held
        ? this with { IsReady = isReady, Before = Planned(isReady) }
        : this with { IsReady = isReady, Status = Planned(isReady) };

    internal static string Planned(bool isReady) => isReady ? "ready" : "planned";
}

internal sealed partial class LaunchOverviewProjection : SingleStreamProjection<LaunchOverview, string>
{
    internal const string Held = "held";

    public static LaunchOverview Create(IEvent<LaunchDrafted> e) => new(
        e.StreamKey!, e.Data.Launch, e.Data.Product, e.Data.Name, e.Data.Team, e.Data.LaunchDate, "draft", false, "");

    public static LaunchOverview Apply(LaunchPlanned _, LaunchOverview view) => view with { Status = "planned" };

    public static LaunchOverview Apply(LaunchDateChanged e, LaunchOverview view) => view with { LaunchDate = e.To };

    public static LaunchOverview Apply(ReadinessReached _, LaunchOverview view) => view.With(isReady: true);

    /// <summary>A go falls with readiness.</summary>
    public static LaunchOverview Apply(ReadinessLost _, LaunchOverview view) => view.With(isReady: false);

    public static LaunchOverview Apply(GoDecided e, LaunchOverview view) =>
        view with { Status = e.IsGo ? "go-decided" : LaunchOverview.Planned(view.IsReady) };

    public static LaunchOverview Apply(ProductLaunched _, LaunchOverview view) => view with { Status = "launched" };

    public static LaunchOverview Apply(LaunchReviewed _, LaunchOverview view) => view with { Status = "reviewed" };

    public static LaunchOverview Apply(LaunchHeld _, LaunchOverview view) => view with { Status = Held, Before = view.Status };

    public static LaunchOverview Apply(LaunchResumed _, LaunchOverview view) => view with { Status = view.Before, Before = "" };

    public static LaunchOverview Apply(LaunchCancelled _, LaunchOverview view) => view with { Status = "cancelled" };
}

/// <summary>Newest first.</summary>
internal sealed class LaunchOverviews(IDocumentStore store)
{
    public async Task<Wire.ListLaunchesReply> ListAsync(Wire.ListLaunchesRequest request, CommandContext caller,
        CancellationToken cancellation)
    {
        Check(request);
        await using var session = store.QuerySession();
        var launches = session.Query<LaunchOverview>().InTeams(caller, request.Team);
        if (request.Status.Length > 0)
            launches = launches.Where(launch => launch.Status == request.Status);
        var page = await launches.PageAsync(Paging.Of(request.PageSize, request.PageToken), cancellation, newestFirst: true);
        return new Wire.ListLaunchesReply { Launches = { page.Entries.Select(Summary) }, NextPageToken = page.NextToken };
    }

    private static void Check(Wire.ListLaunchesRequest request)
    {
        var errors = new FieldErrors();
        errors.Require(
            request.Status is "" or "draft" or "planned" or "ready" or "go-decided" or "launched" or "reviewed" or "held" or "cancelled",
            "status", "unknown-status", $"'{request.Status}' is no status of a launch.");
        errors.ThrowIfAny();
    }

    private static Wire.LaunchSummary Summary(LaunchOverview launch) => new()
    {
        Launch = launch.Launch.ToString(),
        Product = launch.Product,
        Name = launch.Name,
        Team = launch.Team,
        LaunchDate = launch.LaunchDate.ToDate(),
        Status = launch.Status,
        Ready = launch.IsReady,
    };
}
