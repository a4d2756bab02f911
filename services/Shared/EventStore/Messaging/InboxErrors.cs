using RabbitMQ.Client;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>As it came, with the reason in <see cref="BrokerNames.ReasonHeader"/>.</summary>
internal sealed class InboxErrors(SalesServiceBuilder service, ILogger<InboxErrors> log)
{
    /// <summary>Completes when the broker has confirmed the copy.</summary>
    public async Task MoveAsync(InboxDelivery delivery, CancellationToken cancellation)
    {
        var properties = new BasicProperties(delivery.Properties) { Persistent = true };
        properties.Headers = new Dictionary<string, object?>(delivery.Properties.Headers ?? new Dictionary<string, object?>())
        {
            [BrokerNames.ReasonHeader] = delivery.Problem,
        };
        var queue = BrokerNames.InboxErrors(service.Name);
        await delivery.Channel.BasicPublishAsync(queue, "", mandatory: true, properties, delivery.Body, awaitAck: true, cancellation);
        log.LogError(LogEvents.MessageUnreadable, "Message {MessageId} in the inbox cannot be kept and was moved to {Queue}: {Reason}",
            delivery.Properties.MessageId, queue, delivery.Problem);
    }
}
