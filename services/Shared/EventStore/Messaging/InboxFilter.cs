using MassTransit;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>At the head of MassTransit's pipeline: holds a message until it is settled, and MassTransit acknowledges it. Nothing further
/// down runs, for it does not fit: the batch consumer keeps no order from batch to batch, the in-memory retry gives up, and a failure goes
/// to the error queue or back to the queue in any order.</summary>
internal sealed class InboxFilter(InboxOrder order) : IFilter<ReceiveContext>
{
    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        var delivery = new InboxDelivery(context);
        order.Add(delivery);
        return delivery.Settled;
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");
}
