using System.Diagnostics;

namespace SalesPlatform.EventStore.Relay;

/// <summary>The event store is the outbox, so a commit is never without its message. A position is saved after the broker confirmed its
/// page; a crash in between publishes that page again under the same ids.</summary>
public sealed class RelayService(
    NpgsqlDataSource source, CommittedEvents events, IEventPublisher publisher, RelaySignal signal, RelayState state,
    SalesServiceBuilder service, TimeProvider time, ILogger<RelayService> log) : StoreFollower(source, AdvisoryLocks.Relay, signal, time)
{
    private const int PageSize = 500;
    internal const string PositionName = "broker";

    protected override IReadOnlyCollection<string> Types => events.Published;

    protected override TimeSpan LongestSilence => TimeSpan.FromSeconds(20); // The broker may take 10 s to confirm a page.

    protected override async Task LeadAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        state.Leading = true;
        var position = await StorePositions.LoadAsync(connection, PositionName, stopping);
        var saved = position;
        log.LogInformation(LogEvents.RelayLeads, "The relay of {Service} publishes from position {Position} on", service.Name, position);
        while (true)
        {
            var next = NextCommit();
            var page = await events.ReadAsync(connection, position, PageSize, stopping);
            state.WaitsFor = page.WaitsFor ?? 0;
            if (page.Events.Count > 0)
                await PublishAsync(page.Events, stopping);
            position = page.UpTo;
            // What is not published is passed over again after a crash; it is not worth a commit each time.
            if (page.Events.Count > 0 || position - saved >= PageSize)
            {
                await StorePositions.SaveAsync(connection, PositionName, position, stopping);
                saved = position;
            }

            state.Fault = null;
            Succeeded();
            await UntilMoreAsync(page, next, stopping);
        }
    }

    protected override void Stopped(Exception fault, TimeSpan beginsAgainIn)
    {
        state.Fault = fault.Message;
        log.LogWarning(LogEvents.RelayStopped, fault, "The relay of {Service} stopped and tries again in {Seconds} s",
            service.Name, beginsAgainIn.TotalSeconds);
    }

    protected override void LeadEnded() => state.Leading = false;

    private async Task PublishAsync(IReadOnlyList<WireEvent> page, CancellationToken stopping)
    {
        var begun = Stopwatch.GetTimestamp();
        PlatformMetrics.PublishBacklog.Record((Time.GetUtcNow() - page[0].ToldAt).TotalSeconds);
        await publisher.PublishPageAsync(page, stopping);
        PlatformMetrics.PublishBacklog.Record(0);
        PlatformMetrics.Published.Add(page.Count);
        PlatformMetrics.PublishDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        PlatformMetrics.PublishLag.Record((Time.GetUtcNow() - page[0].ToldAt).TotalSeconds);
    }
}
