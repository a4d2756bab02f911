using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace SalesPlatform.EventStore.Messaging;

internal sealed class InboxDelivery
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

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

    public WireEvent? Event { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>The broker already has it back, to deliver it again.</summary>
    public bool IsLost => Channel.Channel.IsClosed;

    /// <summary>When the message may be acknowledged, or is lost.</summary>
    public Task Settled => _settled.Task;

    public void Refuse(string reason) => (Event, Problem) = (null, reason);

    public void Settle() => _settled.TrySetResult();
}
