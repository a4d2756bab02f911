using Grpc.Core;
using SalesPlatform.AppHost.Dashboard.Protocol;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>Answers the dashboard from the board.</summary>
internal sealed class ResourceService(ResourceBoard board, TimeProvider clock) : DashboardService.DashboardServiceBase
{
    private const int LinesAMessage = 500;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenHealthChecks = TimeSpan.FromSeconds(5);

    public override Task<ApplicationInformationResponse> GetApplicationInformation(
        ApplicationInformationRequest request, ServerCallContext context) =>
        Task.FromResult(new ApplicationInformationResponse { ApplicationName = "SalesPlatform" });

    /// <summary>
    /// Looks at everything a few times a second and sends what differs: a process changes in many places, and a missed signal would show
    /// for ever. Health is asked for only while somebody watches.
    /// </summary>
    public override async Task WatchResources(
        WatchResourcesRequest request, IServerStreamWriter<WatchResourcesUpdate> responseStream, ServerCallContext context)
    {
        var sent = board.Snapshot().ToDictionary(resource => resource.Name);
        await responseStream.WriteAsync(new WatchResourcesUpdate { InitialData = new InitialResourceData { Resources = { sent.Values } } });
        var health = CheckHealthAsync(context.CancellationToken);
        while (!context.CancellationToken.IsCancellationRequested)
        {
            var changed = board.Snapshot().Where(now => !now.Equals(sent.GetValueOrDefault(now.Name))).ToList();
            if (changed.Count > 0)
            {
                var changes = new WatchResourcesChanges { Value = { changed.Select(each => new WatchResourcesChange { Upsert = each }) } };
                await responseStream.WriteAsync(new WatchResourcesUpdate { Changes = changes });
                changed.ForEach(each => sent[each.Name] = each);
            }

            await Task.Delay(LookAgain, clock, context.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await health;
    }

    public override async Task WatchResourceConsoleLogs(
        WatchResourceConsoleLogsRequest request, IServerStreamWriter<WatchResourceConsoleLogsUpdate> responseStream,
        ServerCallContext context)
    {
        var history = board.LogOf(request.ResourceName)
            ?? throw new RpcException(new Status(StatusCode.NotFound, $"There is no resource '{request.ResourceName}'."));
        for (var last = 0; ;)
        {
            var (lines, next) = history.After(last);
            foreach (var part in lines.Chunk(LinesAMessage))
            {
                var update = new WatchResourceConsoleLogsUpdate();
                update.LogLines.AddRange(part.Select(line => new ConsoleLogLine { LineNumber = line.Number, Text = line.Text }));
                await responseStream.WriteAsync(update);
                last = part[^1].Number;
            }

            if (request.SuppressFollow)
                return;
            await next.WaitAsync(context.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (context.CancellationToken.IsCancellationRequested)
                return;
        }
    }

    public override Task<ResourceCommandResponse> ExecuteResourceCommand(ResourceCommandRequest request, ServerCallContext context) =>
        board.RunAsync(request, context.CancellationToken);

    /// <summary>Open for as long as the dashboard listens.</summary>
    public override async Task WatchInteractions(
        IAsyncStreamReader<InteractionAnswer> requestStream, IServerStreamWriter<InteractionQuestion> responseStream,
        ServerCallContext context)
    {
        await context.WriteResponseHeadersAsync([]);
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.CancellationToken.Register(over.SetResult);
        await over.Task;
    }

    private async Task CheckHealthAsync(CancellationToken watching)
    {
        while (!watching.IsCancellationRequested)
        {
            try
            {
                await board.CheckHealthAsync(watching);
            }
            catch (OperationCanceledException) when (watching.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(BetweenHealthChecks, clock, watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
