using System.Diagnostics;
using MassTransit;
using Microsoft.Extensions.Options;

namespace SalesPlatform.EventStore.Messaging;

internal sealed class MassTransitPublisher(IBus bus, BrokerState state, IOptions<MessagingOptions> options) : IEventPublisher
{
    private static readonly Uri Events = new($"exchange:{BrokerNames.EventExchange}?type=topic&durable=true");
    private static readonly Uri Nowhere = new($"exchange:{BrokerNames.ProbeExchange}?type=fanout&durable=true");

    /// <exception cref="EventPublishException">Not confirmed within <see cref="MessagingOptions.PublishTimeout"/>.</exception>
    public Task PublishPageAsync(IReadOnlyList<WireEvent> page, CancellationToken cancellation) =>
        page.Count == 0 ? Task.CompletedTask : PublishAsync(Events, page, cancellation);

    public Task ProbeAsync(CancellationToken cancellation) => PublishAsync(
        Nowhere, [new(Guid.NewGuid(), "probe", "probe", "probe", 0, 0, default, default, new Dictionary<string, string>())], cancellation);

    private async Task PublishAsync(Uri address, IReadOnlyList<WireEvent> page, CancellationToken cancellation)
    {
        var timeout = options.Value.PublishTimeout;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            // The token ends MassTransit's own waits; the outer wait holds where one of them does not listen to it.
            await SendAsync(address, page, limit.Token).WaitAsync(limit.Token);
            state.Published();
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (OperationCanceledException late)
        {
            throw Failed($"The broker did not confirm {page.Count} messages within {timeout.TotalSeconds:0.#} s.", late);
        }
        catch (Exception fault)
        {
            throw Failed($"The broker did not take {page.Count} messages: {fault.Message}", fault);
        }
        finally
        {
            // What is left of a failed page must not go out later, out of order.
            await limit.CancelAsync();
        }
    }

    private async Task SendAsync(Uri address, IReadOnlyList<WireEvent> page, CancellationToken limit)
    {
        var endpoint = await bus.GetSendEndpoint(address);
        // Else the sends would log under MassTransit's general name, and could not be told from its warnings.
        LogContext.Current = null;
        var order = new PublishingPage();
        var sends = new List<Task>(page.Count);
        for (var i = 0; i < page.Count; i++)
        {
            var outgoing = new OutgoingEvent(page[i], i, order);
            var send = order.Start(outgoing, each => SendAsync(endpoint, each, limit));
            sends.Add(send);
            // Still waiting for a channel: the next may only follow once this one is there.
            if (!outgoing.Gone)
                await send;
        }

        await Task.WhenAll(sends);
    }

    private static async Task SendAsync(ISendEndpoint endpoint, OutgoingEvent outgoing, CancellationToken limit)
    {
        using var span = outgoing.StartSpan();
        try
        {
            await endpoint.Send(outgoing.Wire, outgoing, limit).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            span?.SetStatus(ActivityStatusCode.Error, fault.Message);
            throw;
        }
    }

    private EventPublishException Failed(string message, Exception fault)
    {
        state.PublishFailed(message);
        return new EventPublishException(message, fault);
    }
}
