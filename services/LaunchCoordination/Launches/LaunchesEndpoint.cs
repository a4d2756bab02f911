using Google.Protobuf;

namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint(
    CommandRunner runner, LaunchCommands commands, CompanyReader company, IDocumentStore store, TimeProvider time)
    : Wire.Launches.LaunchesBase
{
    public override Task<Wire.LaunchReply> Get(Wire.GetLaunchRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, request, LaunchReplies.Of);

    /// <summary>Newest first.</summary>
    public override async Task<Wire.ListLaunchesReply> List(Wire.ListLaunchesRequest request, ServerCallContext context)
    {
        if (request.Status.Length > 0 && !Standing.Names.Contains(request.Status))
            throw DomainException.Invalid("status", "unknown-status", $"'{request.Status}' is no status of a launch.");
        await using var session = store.QuerySession();
        var launches = session.Query<LaunchOverview>().InTeams(Callers.ContextOf(context, time), request.Team);
        if (request.Status.Length > 0)
            launches = launches.Where(launch => launch.Status == request.Status);
        var page = await launches.PageAsync(Paging.Of(request.PageSize, request.PageToken), context.CancellationToken, newestFirst: true);
        return new Wire.ListLaunchesReply { Launches = { page.Entries.Select(Summary) }, NextPageToken = page.NextToken };
    }

    public override Task<Wire.LaunchPlanReply> GetLaunchPlan(Wire.GetLaunchRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, request, LaunchReplies.PlanOf);

    private Task<Wire.LaunchReply> WithReasonAsync(
        Wire.ReasonRequest request, ServerCallContext context, Func<Launch, CommandContext, string, IEnumerable<object>> decide)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return commands.DecideAsync(context, request, request.Launch, errors, (state, caller, _) => decide(state, caller, reason));
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
