using System.Collections.Concurrent;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace SalesPlatform.Tests.Platform;

/// <summary>An event as a department's own system has it from the broker: its type and its JSON, nothing of ours.</summary>
public sealed record SeenEvent(string Type, JsonElement Data)
{
    public string Text(string field) => Data.GetProperty(field).GetString() ?? "";

    public decimal Number(string field) => Data.GetProperty(field).GetDecimal();
}

/// <summary>The system of a department: a queue of its own, bound with a plain AMQP client to the events it cares about.</summary>
public sealed class DepartmentQueue : IAsyncDisposable
{
    private readonly ConcurrentQueue<SeenEvent> _seen = new();
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private DepartmentQueue(IConnection connection, IChannel channel) => (_connection, _channel) = (connection, channel);

    /// <summary>Binds a queue to routing keys such as <c>planning.#</c>.</summary>
    public static async Task<DepartmentQueue> BindAsync(PlatformFixture platform, params IReadOnlyList<string> keys)
    {
        var token = TestContext.Current.CancellationToken;
        var connection = await new ConnectionFactory { Uri = platform.Platform.BrokerUri }.CreateConnectionAsync(token);
        var department = new DepartmentQueue(connection, await connection.CreateChannelAsync(cancellationToken: token));
        var queue = await department._channel.QueueDeclareAsync(cancellationToken: token);
        foreach (var key in keys)
            await department._channel.QueueBindAsync(queue.QueueName, "salesplatform.events", key, cancellationToken: token);
        var consumer = new AsyncEventingBasicConsumer(department._channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            department._seen.Enqueue(new SeenEvent(message.RoutingKey, JsonSerializer.Deserialize<JsonElement>(message.Body.Span)));
            return Task.CompletedTask;
        };
        await department._channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer, token);
        return department;
    }

    /// <summary>The first event of a type about a team, once it has come.</summary>
    public async Task<SeenEvent> SeesAsync(string type, string team) => (await Eventually.GetAsync(
        $"the event {type} about {team}", () => Task.FromResult(Of(type, team).FirstOrDefault()), seen => seen is not null))!;

    /// <summary>The events of a type about a team so far.</summary>
    public IEnumerable<SeenEvent> Of(string type, string team) =>
        _seen.Where(seen => seen.Type == type && seen.Data.TryGetProperty("team", out var of) && of.GetString() == team);

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
