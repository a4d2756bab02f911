using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Department;

/// <summary>
/// Takes each event of a queue in once, checked against its schema. The client restores a session that was lost by itself, and would try
/// for ever with an account that is not accepted any more.
/// </summary>
internal sealed class Subscriber(Uri broker, string queue, Schemas schemas, EventStore store)
{
    private const ushort Prefetch = 50;
    private const string TypePrefix = "salesplatform.";
    private const string Away = "The broker is away; trying again.";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Whether the broker does not accept the account: at the start that is the cause of a failure, later the failure
    /// itself.</summary>
    public static bool IsRefusal(Exception failure) =>
        failure is AuthenticationFailureException or { InnerException: AuthenticationFailureException };

    /// <exception cref="Exception">The broker does not accept the account.</exception>
    public async Task RunAsync(int? count)
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.BasicQosAsync(0, Prefetch, global: false);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.ConnectionShutdownAsync += (_, end) =>
            end.Initiator is ShutdownInitiator.Application ? Task.CompletedTask : Console.Error.WriteLineAsync(Away);
        connection.ConnectionRecoveryErrorAsync += (_, failure) =>
        {
            if (IsRefusal(failure.Exception))
                enough.TrySetException(failure.Exception);
            return Task.CompletedTask;
        };
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, message) =>
        {
            await HandleAsync(channel, message);
            if (store.Count >= count)
                enough.TrySetResult();
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer);
        await enough.Task;
    }

    private async Task<IConnection> ConnectAsync()
    {
        var factory = new ConnectionFactory { Uri = broker, NetworkRecoveryInterval = Pause };
        while (true)
        {
            try
            {
                return await factory.CreateConnectionAsync();
            }
            catch (BrokerUnreachableException away) when (!IsRefusal(away))
            {
                await Console.Error.WriteLineAsync(Away);
                await Task.Delay(Pause);
            }
        }
    }

    private async Task HandleAsync(IChannel channel, BasicDeliverEventArgs message)
    {
        var type = Header(message, "cloudEvents:type");
        var name = type.StartsWith(TypePrefix, StringComparison.Ordinal) ? type[TypePrefix.Length..] : type;
        if (await schemas.ProblemAsync(name, message.Body) is { } problem)
        {
            // Not for us to repair: it goes to our dead letters, where an operator sees it.
            await Console.Error.WriteLineAsync($"rejected {message.BasicProperties.MessageId}: {problem}");
            await channel.BasicRejectAsync(message.DeliveryTag, requeue: false);
            return;
        }

        var (id, subject) = (Header(message, "cloudEvents:id"), Header(message, "cloudEvents:subject"));
        Console.WriteLine($"{(store.TakeIn(id, name, subject) ? "took in" : "knew")} {id} {name} {subject}");
        // Only now: had we died before, the event would come again.
        await channel.BasicAckAsync(message.DeliveryTag, multiple: false);
    }

    private static string Header(BasicDeliverEventArgs message, string name) =>
        message.BasicProperties.Headers?.TryGetValue(name, out var value) == true && value is byte[] text ? Encoding.UTF8.GetString(text)
            : "";
}
