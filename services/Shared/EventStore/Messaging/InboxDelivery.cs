using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace SalesPlatform.EventStore.Messaging;

/// <summary>One message from the inbox queue, not acknowledged yet.</summary>
internal sealed class InboxDelivery
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <exception cref="MassTransit.PayloadNotFoundException">The context is not one of RabbitMQ.</exception>
    public InboxDelivery(ReceiveContext context)
    {
        Channel = context.GetPayload<ChannelContext>();
        var message = context.GetPayload<RabbitMqBasicConsumeContext>();
        Tag = message.DeliveryTag;
        Properties = message.Properties;
        // A copy: the client takes its buffer back when the channel closes, and a batch may still be at work then.
        Body = context.Body.GetBytes();
        try
        {
            Event = CloudEventHeaders.Read(CloudEventHeaders.Texts(Properties.Headers), Body);
        }
        catch (FormatException unreadable)
        {
            Problem = unreadable.Message;
        }
    }

    public ChannelContext Channel { get; }

    /// <summary>Counts the messages of a channel from 1.</summary>
    public ulong Tag { get; }

    public IReadOnlyBasicProperties Properties { get; }

    public byte[] Body { get; }

    /// <summary>The event; null when the message is not one.</summary>
    public WireEvent? Event { get; private set; }

    /// <summary>Why it is not one, or none that can be kept.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the broker already has it back, to deliver it again.</summary>
    public bool IsLost => Channel.Channel.IsClosed;

    /// <summary>Ends when the message may be acknowledged, or is lost.</summary>
    public Task Settled => _settled.Task;

    /// <summary>It is no event that this service can keep.</summary>
    public void Refuse(string reason) => (Event, Problem) = (null, reason);

    public void Settle() => _settled.TrySetResult();
}
