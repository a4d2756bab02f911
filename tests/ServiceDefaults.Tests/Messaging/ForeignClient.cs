using System.Collections.Concurrent;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace SalesPlatform.ServiceDefaults.Tests.Messaging;

/// <summary>A message as another system sees it.</summary>
internal sealed record ForeignMessage(string RoutingKey, IReadOnlyBasicProperties Properties, byte[] Body)
{
    // RabbitMQ.Client numbers what it wants confirmed: a counter of the sender's channel, which cannot be turned off.
    private const string ConfirmationNumber = "x-dotnet-pub-seq-no";

    /// <summary>The headers without those of the AMQP library itself.</summary>
    public Dictionary<string, string> HeadersOfSender => Headers.Where(header => header.Key != ConfirmationNumber).ToDictionary();

    public Dictionary<string, string> Headers => (Properties.Headers ?? new Dictionary<string, object?>())
        .ToDictionary(header => header.Key, header => header.Value is byte[] text
            ? Encoding.UTF8.GetString(text) : header.Value?.ToString() ?? "");
}

/// <summary>Another system: a plain AMQP client, without MassTransit.</summary>
internal sealed class ForeignClient : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private ForeignClient(IConnection connection, IChannel channel)
    {
        _connection = connection;
        _channel = channel;
    }

    public ConcurrentQueue<ForeignMessage> Received { get; } = new();

    public static async Task<ForeignClient> ConnectAsync(string broker)
    {
        var token = TestContext.Current.CancellationToken;
        var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync(token);
        return new ForeignClient(connection, await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), token));
    }

    /// <summary>Consumes what matches from a queue of its own.</summary>
    public async Task<ForeignClient> BindAsync(string exchange, string pattern)
    {
        var queue = await _channel.QueueDeclareAsync();
        await _channel.QueueBindAsync(queue.QueueName, exchange, pattern);
        return await ConsumeAsync(queue.QueueName);
    }

    public async Task<ForeignClient> ConsumeAsync(string queue)
    {
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            Received.Enqueue(new(message.RoutingKey, new BasicProperties(message.BasicProperties), message.Body.ToArray()));
            return Task.CompletedTask;
        };
        await _channel.BasicConsumeAsync(queue, autoAck: true, consumer);
        return this;
    }

    public ValueTask SendAsync(string exchange, string routingKey, Dictionary<string, object?> headers, byte[] body) =>
        _channel.BasicPublishAsync(
        exchange, routingKey, mandatory: true, new BasicProperties { Headers = headers, MessageId = "foreign-1" }, body,
        TestContext.Current.CancellationToken);

    /// <summary>Messages ready or unacknowledged in a queue that nobody else reads.</summary>
    public async Task<uint> CountAsync(string queue) => (await _channel.QueueDeclarePassiveAsync(queue)).MessageCount;

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
