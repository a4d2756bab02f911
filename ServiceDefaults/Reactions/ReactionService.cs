using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SalesPlatform.ServiceDefaults.Relay;
using SalesPlatform.ServiceDefaults.Store;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.ServiceDefaults.Reactions;

/// <summary>
/// Follows the event store and tells the reactions what has happened, from where it stopped. One replica does it at a time; the position is
/// saved after the reactions to the events before it are committed, so that a crash in between repeats some of them and loses none.
/// </summary>
public sealed class ReactionService(
    NpgsqlDataSource source, CommittedEvents events, EventCatalogue catalogue, ReactionRunner runner, ReactionState state, RelaySignal signal,
    SalesServiceBuilder service, TimeProvider time, ILogger<ReactionService> log) : BackgroundService
{
    private const int PageSize = 100;
    private const string PositionName = "reactions";
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AskForLeadership = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestBackOff = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (runner.Causes.Count == 0)
            return;
        var backOff = ShortestBackOff;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LeadAsync(() => backOff = ShortestBackOff, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                state.Fault = fault.Message;
                log.LogWarning(LogEvents.ReactionsStopped, fault, "The reactions of {Service} stopped and try again in {Seconds} s", service.Name, backOff.TotalSeconds);
                await Task.Delay(backOff, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                backOff = backOff * 2 < LongestBackOff ? backOff * 2 : LongestBackOff;
            }
        }
    }

    private async Task LeadAsync(Action succeeded, CancellationToken stopping)
    {
        await using var connection = await source.OpenConnectionAsync(stopping);
        while (!await StorePositions.TryLeadAsync(connection, AdvisoryLocks.Reactions, stopping))
            await Task.Delay(AskForLeadership, time, stopping);
        string[] causes = [.. runner.Causes.Select(catalogue.NameOf)];
        var position = await StorePositions.LoadAsync(connection, PositionName, stopping);
        while (true)
        {
            var next = signal.Next;
            var page = await events.ReadAsync(connection, position, PageSize, causes, stopping);
            foreach (var cause in page.Events)
                await runner.ReactAsync(cause.Id, stopping);
            state.Fault = null;
            succeeded();
            if (page.UpTo == position)
            {
                await Task.WhenAny(next, Task.Delay(LookAgain, time, stopping));
                stopping.ThrowIfCancellationRequested();
                continue;
            }

            position = page.UpTo;
            await StorePositions.SaveAsync(connection, PositionName, position, stopping);
        }
    }
}
