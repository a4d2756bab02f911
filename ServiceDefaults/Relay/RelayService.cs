using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SalesPlatform.ServiceDefaults.Messaging;
using SalesPlatform.ServiceDefaults.Store;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.ServiceDefaults.Relay;

/// <summary>
/// Publishes what was committed: in order, confirmed, from where it stopped. The event store is the outbox, so a commit is never without
/// its message. One replica leads at a time: it holds an advisory lock on the very connection it reads with, so that losing one loses both.
/// </summary>
/// <remarks>A position is saved after the broker confirmed the page before it; a crash in between publishes that page again under the same ids.</remarks>
public sealed class RelayService(
    NpgsqlDataSource source, CommittedEvents events, IEventPublisher publisher, RelaySignal signal, RelayState state,
    SalesServiceBuilder service, TimeProvider time, ILogger<RelayService> log) : BackgroundService
{
    private const int PageSize = 500;
    private const string PositionName = "broker";
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AskForLeadership = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestBackOff = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (events.Published.Count == 0)
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
                // Whatever it was, a cancellation of somebody else's included, the relay goes on: everything it needs is in the store.
                state.Fault = fault.Message;
                log.LogWarning(LogEvents.RelayStopped, fault, "The relay of {Service} stopped and tries again in {Seconds} s",
                    service.Name, backOff.TotalSeconds);
                await Task.Delay(backOff, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                backOff = backOff * 2 < LongestBackOff ? backOff * 2 : LongestBackOff;
            }
            finally
            {
                state.Leading = false;
            }
        }
    }

    private async Task LeadAsync(Action succeeded, CancellationToken stopping)
    {
        await using var connection = await source.OpenConnectionAsync(stopping);
        await RequireActivityTrackingAsync(connection, stopping);
        while (!await StorePositions.TryLeadAsync(connection, AdvisoryLocks.Relay, stopping))
            await Task.Delay(AskForLeadership, time, stopping);
        state.Leading = true;
        var position = await StorePositions.LoadAsync(connection, PositionName, stopping);
        log.LogInformation(LogEvents.RelayLeads, "The relay of {Service} publishes from position {Position} on", service.Name, position);
        while (true)
        {
            var next = signal.Next;
            var page = await events.ReadAsync(connection, position, PageSize, stopping);
            if (page.UpTo == position)
            {
                await Task.WhenAny(next, Task.Delay(LookAgain, time, stopping));
                stopping.ThrowIfCancellationRequested();
                continue;
            }

            if (page.Events.Count > 0)
                await PublishAsync(page.Events, stopping);
            await StorePositions.SaveAsync(connection, PositionName, page.UpTo, stopping);
            position = page.UpTo;
            state.Fault = null;
            succeeded();
        }
    }

    private async Task PublishAsync(IReadOnlyList<WireEvent> page, CancellationToken stopping)
    {
        var begun = Stopwatch.GetTimestamp();
        PlatformMetrics.PublishBacklog.Record((time.GetUtcNow() - page[0].Time).TotalSeconds);
        await publisher.PublishPageAsync(page, stopping);
        PlatformMetrics.PublishBacklog.Record(0);
        PlatformMetrics.Published.Add(page.Count);
        PlatformMetrics.PublishDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        PlatformMetrics.PublishLag.Record((time.GetUtcNow() - page[0].Time).TotalSeconds);
    }

    // The proof that a hole is final reads pg_stat_activity; without tracking it would see no transaction at all.
    private static async Task RequireActivityTrackingAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        await using var command = new NpgsqlCommand("show track_activities", connection);
        if ((string?)await command.ExecuteScalarAsync(stopping) != "on")
            throw new InvalidOperationException("PostgreSQL runs with track_activities off; the relay needs it on to keep the order of events.");
    }
}
