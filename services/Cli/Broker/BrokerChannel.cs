using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.Cli.Broker;

/// <summary>A session with the broker, as its administrator: events are delivered again, and messages that wait are looked at and
/// moved.</summary>
internal sealed class BrokerChannel : IAsyncDisposable
{
    private const ushort Unconfirmed = 256;
    private readonly IConnection _connection;
    private readonly IChannel _channel;
    private readonly CancellationToken _cancellation;

    private BrokerChannel(IConnection connection, IChannel channel, CancellationToken cancellation) =>
        (_connection, _channel, _cancellation) = (connection, channel, cancellation);

    public static async Task<BrokerChannel> OpenAsync(BrokerAccess access, CancellationToken cancellation)
    {
        var factory = new ConnectionFactory
        {
            Uri = new Uri(access.ConnectionOf(access.User, access.Password)),
            AutomaticRecoveryEnabled = false,
            ClientProvidedName = "salesctl",
        };
        try
        {
            var connection = await factory.CreateConnectionAsync(cancellation);
            // A confirmed publish is one the broker has on disk.
            var options = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true,
                new ThrottlingRateLimiter(Unconfirmed));
            return new BrokerChannel(connection, await connection.CreateChannelAsync(options, cancellation), cancellation);
        }
        catch (BrokerUnreachableException unreachable)
        {
            throw new CliException(
                $"The broker at {access.Messages} takes no session: {(unreachable.InnerException ?? unreachable).Message}");
        }
    }

    /// <summary>Publishes events through an exchange that leads to one queue. Completes when the broker has all of them.</summary>
    public async Task PublishAsync(string exchange, IReadOnlyList<WireEvent> events)
    {
        var confirmed = new List<Task>(events.Count);
        foreach (var e in events)
        {
            var headers = CloudEventHeaders.Of(e).ToDictionary(header => header.Key, header => (object?)header.Value);
            var properties = new BasicProperties
            {
                Persistent = true, ContentType = CloudEventHeaders.ContentType, MessageId = $"{e.Id}", Headers = headers,
            };
            confirmed.Add(PublishAsync(exchange, e.Type, properties, e.Data));
        }

        await Task.WhenAll(confirmed);
    }

    /// <summary>How many messages wait in a queue and are with nobody.</summary>
    public async Task<long> WaitingAsync(string queue) => await _channel.MessageCountAsync(queue, _cancellation);

    /// <summary>How many consumers a queue has.</summary>
    public async Task<long> ConsumersAsync(string queue) => await _channel.ConsumerCountAsync(queue, _cancellation);

    /// <summary>Takes the oldest message of a queue without settling it; null when there is none. What is not settled goes back when the
    /// session ends, to its own place.</summary>
    public async Task<WaitingMessage?> TakeAsync(string queue)
    {
        var got = await _channel.BasicGetAsync(queue, autoAck: false, _cancellation);
        return got is null ? null : new WaitingMessage(got.DeliveryTag, got.Exchange, got.RoutingKey,
            new BasicProperties(got.BasicProperties), got.Body.ToArray());
    }

    /// <summary>Publishes a message as it was, and takes it from where it waited when the broker has it.</summary>
    public async Task MoveAsync(WaitingMessage message, string exchange, string routingKey)
    {
        // What the broker noted about the earlier end would be read as one of the new delivery.
        var headers = (message.Properties.Headers ?? new Dictionary<string, object?>())
            .Where(header => !header.Key.StartsWith("x-", StringComparison.Ordinal) && header.Key != "salesplatform-reason").ToDictionary();
        await PublishAsync(exchange, routingKey, new BasicProperties(message.Properties) { Headers = headers, Persistent = true },
            message.Body);
        await SettleAsync(message);
    }

    public async Task SettleAsync(WaitingMessage message) => await _channel.BasicAckAsync(message.Tag, multiple: false, _cancellation);

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task PublishAsync(string exchange, string routingKey, BasicProperties properties, ReadOnlyMemory<byte> body)
    {
        try
        {
            await _channel.BasicPublishAsync(exchange, routingKey, mandatory: true, properties, body, _cancellation);
        }
        catch (PublishException refused)
        {
            throw new CliException(
                $"The broker did not keep a message for '{exchange}': {(refused.IsReturn ? "no queue takes it" : "it was refused")}.");
        }
        catch (AlreadyClosedException lost)
        {
            throw new CliException($"The session with the broker ended: {lost.Message}");
        }
    }
}

/// <summary>A message as it waits in a queue.</summary>
internal sealed record WaitingMessage(ulong Tag, string Exchange, string RoutingKey, BasicProperties Properties, byte[] Body)
{
    public string Id => Properties.MessageId ?? Header("cloudEvents:id") ?? "";

    public string? Header(string name) => Properties.Headers?.TryGetValue(name, out var value) == true && value is byte[] text
        ? Encoding.UTF8.GetString(text)
        : null;
}
