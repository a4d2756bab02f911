using System.Text;
using RabbitMQ.Client;

namespace SalesPlatform.Faults;

/// <summary>A department's queue with everything that is published; read only between faults, so that the broker has to keep it through
/// them.</summary>
internal sealed class DepartmentLedger(Uri broker)
{
    public const string Exchange = "salesplatform.events";
    private const string Queue = "faults-ledger";

    /// <summary>Ids of all events that have arrived so far.</summary>
    public HashSet<Guid> Ids { get; } = [];

    /// <summary>The messages read last, as they came.</summary>
    public IReadOnlyList<BasicGetResult> Last { get; private set; } = [];

    public Task DeclareAsync() => OnChannelAsync(async channel =>
    {
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(Queue, Exchange, "#");
    });

    /// <summary>Reads what waits in the queue.</summary>
    public Task ReadAsync() => OnChannelAsync(async channel =>
    {
        var read = new List<BasicGetResult>();
        while (await channel.BasicGetAsync(Queue, autoAck: false) is { } message)
        {
            read.Add(message);
            if (message.BasicProperties.Headers?.TryGetValue("cloudEvents:id", out var id) == true
                && Guid.TryParse(Encoding.UTF8.GetString((byte[])id!), out var known))
                Ids.Add(known);
        }

        if (read.Count > 0)
            await channel.BasicAckAsync(read[^1].DeliveryTag, multiple: true);
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
