using Microsoft.Extensions.Options;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>One batch at a time, in order. Under load batches grow by themselves while the one before is at work. A handler that throws
/// tells of an outage, so the same batch is tried again, unacknowledged, with a growing delay.</summary>
internal sealed class InboxPump(
    InboxOrder order, IEventHandler handler, InboxErrors errors, InboxProgress progress, IOptions<MessagingOptions> options,
    TimeProvider time, ILogger<InboxPump> log)
    : BackgroundService
{
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(PumpAsync(stoppingToken), WatchAsync(stoppingToken));

    private async Task PumpAsync(CancellationToken stopping)
    {
        var batch = new List<InboxDelivery>();
        try
        {
            while (await order.Reader.WaitToReadAsync(stopping))
            {
                Fill(batch = new List<InboxDelivery>(options.Value.BatchSize));
                using var work = progress.Begin();
                await HandleAsync(batch, work, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogDebug("The inbox stops");
        }
        finally
        {
            order.End(batch);
        }
    }

    private void Fill(List<InboxDelivery> batch)
    {
        while (batch.Count < options.Value.BatchSize && order.Reader.TryRead(out var delivery))
            batch.Add(delivery);
    }

    private async Task HandleAsync(List<InboxDelivery> batch, InboxWork work, CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            // The broker delivers lost ones again; another attempt here would only come before it.
            Settle(batch, batch.FindAll(delivery => delivery.IsLost));
            try
            {
                await TryAsync(batch, stopping);
                return;
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                work.Fault = fault.Message;
                var delay = DelayAfter(attempt);
                log.LogWarning(LogEvents.InboxWaits, fault,
                    "{Count} messages of the inbox could not be handled (attempt {Attempt}); again in {Delay}",
                    batch.Count, attempt, delay);
                await Task.Delay(delay, time, stopping);
            }
        }
    }

    private async Task TryAsync(List<InboxDelivery> batch, CancellationToken stopping)
    {
        var events = batch.Where(delivery => delivery.Event is not null).ToList();
        if (events.Count > 0)
        {
            foreach (var refused in await handler.HandleAsync([.. events.Select(delivery => delivery.Event!)], stopping))
            {
                events.Find(delivery => delivery.Event?.Id == refused.Id)?.Refuse(refused.Reason);
                progress.WasRefused();
            }

            Settle(batch, events.FindAll(delivery => delivery.Event is not null));
        }

        foreach (var unreadable in batch.ToList())
        {
            await errors.MoveAsync(unreadable, stopping);
            Settle(batch, [unreadable]);
        }
    }

    private TimeSpan DelayAfter(int attempt)
    {
        var doubled = options.Value.FirstRetryDelay * Math.Pow(2, Math.Min(attempt - 1, 30));
        return doubled < options.Value.LongestRetryDelay ? doubled : options.Value.LongestRetryDelay;
    }

    private static void Settle(List<InboxDelivery> batch, List<InboxDelivery> done)
    {
        foreach (var delivery in done)
            delivery.Settle();
        batch.RemoveAll(done.Contains);
    }

    private async Task WatchAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(LongestGap, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                if (await order.MendAsync(LongestGap, stopping))
                    log.LogWarning(LogEvents.InboxOutOfTurn,
                        "A message of the inbox did not arrive in its turn; the broker delivers again from there");
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogDebug("The inbox's watch stops");
        }
    }
}
