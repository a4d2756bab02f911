using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace SalesPlatform.Faults;

/// <summary>A department's queue with everything that is published; read only between faults, so that the broker has to keep it through
/// them.</summary>
internal sealed class DepartmentLedger(Uri broker)
{
    public const string Exchange = "salesplatform.events";
    private const string Queue = "faults-ledger";
    private const ushort Page = 200;
    private static readonly TimeSpan LongestRead = TimeSpan.FromMinutes(2);

    /// <summary>Ids of all events that have arrived so far.</summary>
    public HashSet<Guid> Ids { get; } = [];

    /// <summary>The messages read last, as they came.</summary>
    public IReadOnlyList<Message> Last { get; private set; } = [];

    public Task DeclareAsync() => OnChannelAsync(async channel =>
    {
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(Queue, Exchange, "#");
    });

    /// <summary>Reads what waits in the queue.</summary>
    public Task ReadAsync() => OnChannelAsync(async channel =>
    {
        var waiting = await channel.MessageCountAsync(Queue);
        if (waiting == 0)
            return;
        var (read, all) = (new List<Message>(), new TaskCompletionSource());
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, message) =>
        {
            // What came since goes back when the channel closes.
            if (read.Count >= waiting)
                return;
            read.Add(new Message(message.RoutingKey, new BasicProperties(message.BasicProperties), message.Body.ToArray()));
            if (read.Count % Page == 0 || read.Count >= waiting)
                await channel.BasicAckAsync(message.DeliveryTag, multiple: true);
            if (read.Count >= waiting)
                all.TrySetResult();
        };
        await channel.BasicQosAsync(0, Page, global: false);
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer);
        await all.Task.WaitAsync(LongestRead);
        foreach (var message in read)
        {
            if (message.Properties.Headers?.TryGetValue("cloudEvents:id", out var id) == true
                && Guid.TryParse(Encoding.UTF8.GetString((byte[])id!), out var known))
                Ids.Add(known);
        }

        Last = [.. Last, .. read];
    });

    public void Forget() => Last = [];

    public async Task OnChannelAsync(Func<IChannel, Task> use)
    {
        await using var connection = await new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await use(channel);
    }
}

/// <summary>A message as it came.</summary>
internal sealed record Message(string RoutingKey, IReadOnlyBasicProperties Properties, byte[] Body);
