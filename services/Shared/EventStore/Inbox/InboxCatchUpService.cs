using System.Diagnostics.Metrics;

namespace SalesPlatform.EventStore.Inbox;

/// <summary>At start; when the consumer has come, since nothing was kept for it while its queue was not there; and from time to time, so
/// that a message lost on its way (a purged queue, a restored broker) is not lost for good.</summary>
public sealed class InboxCatchUpService(
    InboxBarrier barrier, InboxState state, ParkedMessages parked, SalesServiceBuilder service, BrokerState broker, TimeProvider time,
    ILogger<InboxCatchUpService> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10); // By this look a source that was restored is found out.
    private static readonly Task Never = Task.Delay(Timeout.Infinite);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        PlatformMetrics.ObserveFreshness(() => state.Ages().Select(age => new Measurement<double>(
            age.Value.TotalSeconds, new KeyValuePair<string, object?>("salesplatform.source", age.Key))));
        broker.InboxConnected += () =>
        {
            foreach (var from in service.Learned.Keys)
                state.Ask(from);
        };
        return Task.WhenAll(service.Learned.Keys.Select(from => FollowAsync(from, stoppingToken)));
    }

    private async Task FollowAsync(string from, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var caughtUp = false;
            try
            {
                caughtUp = await barrier.CatchUpAsync(from, stopping);
                PlatformMetrics.ParkedNow.Record(
                    (await parked.CountAsync(stopping)).GetValueOrDefault(from),
                    new KeyValuePair<string, object?>("salesplatform.source", from));
                state.Report(from, caughtUp ? null : $"the feed of {from} cannot be reached");
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                state.ReportFailing(from, $"the feed of {from} cannot be taken in: {fault.Message}");
                log.LogError(LogEvents.FeedFailed, fault, "The feed of {Service} cannot be taken in; it is tried again", from);
            }

            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            await Task.WhenAny(Task.Delay(caughtUp ? Between : AfterFailure, time, waiting.Token),
                caughtUp ? state.AskedAsync(from) : Never);
            await waiting.CancelAsync();
        }
    }
}
