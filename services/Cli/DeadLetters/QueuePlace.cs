using System.Security.Cryptography;
using System.Text;
using RabbitMQ.Client;
using SalesPlatform.Cli.Broker;

namespace SalesPlatform.Cli.DeadLetters;

/// <summary>A queue on the broker that nobody reads but an operator.</summary>
/// <param name="back">Exchange and routing key that lead a message back to its reader.</param>
/// <param name="cancellation">Ends the wait.</param>
internal sealed class QueuePlace(
    BrokerAccess broker, string queue, string owner, string kind, Func<WaitingMessage, (string Exchange, string Key)> back,
        CancellationToken cancellation)
    : IDeadPlace
{
    /// <summary>Set by the service that moved a message here.</summary>
    private const string ReasonHeader = "salesplatform-reason";

    private const string TypePrefix = "salesplatform.";

    /// <summary>Messages looked at in one run: they are all held at once.</summary>
    private const int Most = 1_000;

    public Task<IReadOnlyList<DeadLetter>> ListAsync() => VisitAsync((_, _) => Task.FromResult(true));

    public async Task<IReadOnlyList<DeadLetter>> RequeueAsync(IReadOnlySet<string> ids)
    {
        await VisitAsync(async (channel, message) =>
        {
            if (!ids.Contains(IdOf(message)))
                return false;
            var (exchange, key) = back(message);
            await channel.MoveAsync(message, exchange, key);
            return true;
        });
        // Whether its reader can handle it now, the reader will find out.
        return [];
    }

    public Task DiscardAsync(IReadOnlySet<string> ids, string reason) => VisitAsync(async (channel, message) =>
    {
        if (!ids.Contains(IdOf(message)))
            return false;
        await channel.SettleAsync(message);
        return true;
    });

    /// <summary>The routing key the event was first published with: that of the oldest note of the broker.</summary>
    public static string? FirstRoutingKey(WaitingMessage message) =>
        Deaths(message).LastOrDefault()?.TryGetValue("routing-keys", out var keys) == true && keys is List<object> list
            ? list.OfType<byte[]>().Select(Encoding.UTF8.GetString).FirstOrDefault()
            : null;

    // One session: what it did not settle returns to its place when it ends.
    private async Task<IReadOnlyList<DeadLetter>> VisitAsync(Func<BrokerChannel, WaitingMessage, Task<bool>> visit)
    {
        await using var channel = await BrokerChannel.OpenAsync(broker, cancellation);
        var visited = new List<DeadLetter>();
        for (var count = 0; count < Most && await channel.TakeAsync(queue) is { } message; count++)
        {
            if (await visit(channel, message))
                visited.Add(Letter(message));
        }

        return visited;
    }

    private DeadLetter Letter(WaitingMessage message)
    {
        // The broker's own notes are newest first.
        var history = Deaths(message).Reverse().Select(Step).ToList();
        var reason = message.Header(ReasonHeader) ?? (history is [.., { } last] ? Words(last.What) : "unknown");
        var type = message.Header("cloudEvents:type") is { } typed && typed.StartsWith(TypePrefix, StringComparison.Ordinal)
            ? typed[TypePrefix.Length..]
            : message.RoutingKey;
        return new DeadLetter(owner, kind, IdOf(message), type, message.Header("cloudEvents:subject") ?? "", reason,
            Encoding.UTF8.GetString(message.Body), history);
    }

    private static string IdOf(WaitingMessage message) => message.Id.Length > 0 ? message.Id
        : $"body-{Convert.ToHexStringLower(SHA256.HashData(message.Body))[..12]}";

    private static IEnumerable<IDictionary<string, object?>> Deaths(WaitingMessage message) =>
        message.Properties.Headers?.TryGetValue("x-death", out var deaths) == true && deaths is List<object> list
            ? list.OfType<IDictionary<string, object?>>()
            : [];

    private static DeadStep Step(IDictionary<string, object?> death) => new(
        death.TryGetValue("time", out var time) && time is AmqpTimestamp stamp ? DateTimeOffset.FromUnixTimeSeconds(stamp.UnixTime) : null,
        Text(death, "reason"),
        $"{(death.TryGetValue("count", out var count) ? count : 1)} × in {Text(death, "queue")}");

    private static string Text(IDictionary<string, object?> table, string name) =>
        table.TryGetValue(name, out var value) && value is byte[] text ? Encoding.UTF8.GetString(text) : "";

    private static string Words(string reason) => reason switch
    {
        "rejected" => "its reader rejected it",
        "delivery_limit" => "its reader returned it too often",
        "maxlen" => "the queue was full",
        "expired" => "it waited too long",
        _ => reason,
    };
}
