using System.Collections.Concurrent;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace SalesPlatform.Tests.Departments;

/// <summary>A message as a department's system sees it.</summary>
internal sealed record Delivery(ulong Tag, string RoutingKey, IReadOnlyBasicProperties Properties, byte[] Body)
{
    public string Id => Header("cloudEvents:id");

    public string Source => Header("cloudEvents:source");

    public long Position => long.Parse(Header("cloudEvents:position"), System.Globalization.CultureInfo.InvariantCulture);

    public string Header(string name) => Encoding.UTF8.GetString((byte[])Properties.Headers![name]!);
}

/// <summary>A session with the broker under some account, with a plain AMQP client.</summary>
internal sealed class DepartmentSystem : IAsyncDisposable
{
    private readonly IConnection _connection;

    private DepartmentSystem(IConnection connection, IChannel channel) => (_connection, Channel) = (connection, channel);

    public IChannel Channel { get; }

    public bool IsOpen => _connection.IsOpen;

    public ConcurrentQueue<Delivery> Received { get; } = new();

    public static async Task<DepartmentSystem> ConnectAsync(Uri broker)
    {
        var token = TestContext.Current.CancellationToken;
        var connection = await new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false }.CreateConnectionAsync(token);
        return new DepartmentSystem(connection, await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), token));
    }

    /// <summary>Takes in and acknowledges what comes.</summary>
    public async Task<DepartmentSystem> ListenAsync(string queue)
    {
        var consumer = new AsyncEventingBasicConsumer(Channel);
        consumer.ReceivedAsync += async (_, message) =>
        {
            Received.Enqueue(new Delivery(message.DeliveryTag, message.RoutingKey, new BasicProperties(message.BasicProperties),
                message.Body.ToArray()));
            await Channel.BasicAckAsync(message.DeliveryTag, multiple: false);
        };
        await Channel.BasicConsumeAsync(queue, autoAck: false, consumer);
        return this;
    }

    public async Task<long> WaitingAsync(string queue) => await Channel.MessageCountAsync(queue, TestContext.Current.CancellationToken);

    /// <summary>Publishes an event as a service would, or something like it.</summary>
    public async Task PublishAsync(string exchange, string routingKey, string body, Dictionary<string, object?>? headers = null,
        string? id = null) =>
        await Channel.BasicPublishAsync(exchange, routingKey, mandatory: false,
            new BasicProperties { Persistent = true, MessageId = id, Headers = headers ?? new Dictionary<string, object?>() },
            Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
