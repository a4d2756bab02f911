using System.Collections.Concurrent;
using SalesPlatform.AppHost.Dashboard.Protocol;
using SalesPlatform.AppHost.Output;
using SalesPlatform.AppHost.Processes;

namespace SalesPlatform.AppHost.Dashboard;

/// <summary>
/// Everything one platform runs, as the dashboard sees it. Entries come as the platform starts; none goes before it ends. One command runs
/// at a time, and none after the board is closed, so that nothing is started behind the back of a platform that stops.
/// </summary>
internal sealed class ResourceBoard(PlatformLog log, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Place> _entries = new();
    private readonly ConcurrentDictionary<string, HealthReport> _health = new();
    private readonly SemaphoreSlim _oneCommand = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly DateTimeOffset _madeAt = clock.GetUtcNow();

    /// <summary>
    /// Tells apart the runs of one service in the dashboard, which joins a resource to its telemetry by name and instance id. Eight letters,
    /// as Aspire's own are.
    /// </summary>
    public string Instance { get; } = Guid.NewGuid().ToString("N")[..8];

    public void Add(BoardEntry entry) => _entries[entry.Name] = new Place(_entries.Count, entry);

    /// <summary>The log of a resource, by its unique name; null if there is no such resource.</summary>
    public LogHistory? LogOf(string uniqueName) => Find(uniqueName) is { } entry ? log.HistoryOf(entry.Name) : null;

    public IReadOnlyList<Resource> Snapshot() =>
    [
        .. _entries.Values.OrderBy(each => each.Order).Select(each => ResourceSnapshot.Of(each.Entry, this, _madeAt)),
    ];

    public HealthReport? HealthOf(BoardEntry entry) => _health.GetValueOrDefault(entry.Name);

    public string UniqueName(string name) => $"{name}-{Instance}";

    /// <summary>Asks everything that runs whether it is well, side by side, and keeps the answers.</summary>
    public Task CheckHealthAsync(CancellationToken cancellation) => Task.WhenAll(_entries.Values
        .Select(each => each.Entry).Where(entry => entry is { Health: not null, Process: null or { Status.State: ProcessState.Running } })
        .Select(entry => CheckHealthAsync(entry, cancellation)));

    /// <summary>Runs a command and says how it went. What goes wrong is the answer, not an error of the call: a person reads it.</summary>
    public async Task<ResourceCommandResponse> RunAsync(ResourceCommandRequest request, CancellationToken cancellation)
    {
        if (Find(request.ResourceName)?.Commands.FirstOrDefault(each => each.Name == request.CommandName) is not { } command)
            return Failed($"{request.ResourceName} has no command '{request.CommandName}'.");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
        try
        {
            await _oneCommand.WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            return Failed("The platform is stopping.");
        }

        try
        {
            either.Token.ThrowIfCancellationRequested();
            var arguments = request.Arguments.ToDictionary(each => each.Key, each => each.Value.StringValue);
            var result = await command.Run(arguments, either.Token);
            var response = new ResourceCommandResponse { Kind = ResourceCommandResponseKind.Succeeded };
            if (result is not null)
                response.Result = new() { Value = result, Format = CommandResultFormat.Text, DisplayImmediately = true };
            return response;
        }
        catch (Exception failure) when (failure is LauncherException or InvalidOperationException or OperationCanceledException)
        {
            return Failed(failure is OperationCanceledException ? "It was given up before it was done." : failure.Message);
        }
        finally
        {
            _oneCommand.Release();
        }
    }

    /// <summary>Waits for a command under way and takes no more.</summary>
    public async Task CloseAsync()
    {
        await _closing.CancelAsync();
        await _oneCommand.WaitAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        _closing.Dispose();
        _oneCommand.Dispose();
    }

    private static ResourceCommandResponse Failed(string message) =>
        new() { Kind = ResourceCommandResponseKind.Failed, Message = message };

    private BoardEntry? Find(string uniqueName) =>
        _entries.Values.Select(each => each.Entry).FirstOrDefault(entry => UniqueName(entry.Name) == uniqueName);

    private sealed record Place(int Order, BoardEntry Entry);

    private async Task CheckHealthAsync(BoardEntry entry, CancellationToken cancellation)
    {
        Readiness answer;
        try
        {
            answer = await entry.Health!(cancellation);
        }
        catch (LauncherException refused)
        {
            answer = Readiness.NotYet(refused.Message);
        }

        _health[entry.Name] = new HealthReport
        {
            Key = entry.Type == BoardEntry.Project ? "/ready" : "answers",
            Status = answer.IsReady ? HealthStatus.Healthy : HealthStatus.Unhealthy,
            Description = answer.Reason,
            LastRunAt = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(clock.GetUtcNow()),
        };
    }
}
