using MassTransit;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>
/// Where MassTransit's receive endpoint hands over: stands at the head of its pipeline, takes the raw message, and holds it until it is
/// settled; MassTransit then acknowledges it.
/// </summary>
/// <remarks>
/// Nothing further down the pipeline runs. What MassTransit has there does not fit: its batch consumer orders messages within a batch
/// but not from batch to batch, its in-memory retry gives up after a number of attempts, and a failure that leaves the pipeline
/// goes to the error queue (or straight back to the queue, in any order, as a hot loop).
/// </remarks>
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
