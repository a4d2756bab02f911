using System.Text;
using RabbitMQ.Client;

namespace SalesPlatform.Faults;

/// <summary>A broker that is away, full, or brings what nobody sent, or what was sent long ago.</summary>
internal static class BrokerFaults
{
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Full = TimeSpan.FromSeconds(15);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("broker-kill", "RabbitMQ killed", scene => scene.KillAsync("rabbitmq")),
        new("broker-gone", "RabbitMQ away for 20 s", AwayAsync),
        new("broker-memory", "RabbitMQ takes nothing for 15 s: alarm of its memory",
            scene => AlarmAsync(scene, ["set_vm_memory_high_watermark", "absolute", "1"], ["set_vm_memory_high_watermark", "0.4"])),
        new("broker-disk", "RabbitMQ takes nothing for 15 s: alarm of its disk",
            scene => AlarmAsync(scene, ["set_disk_free_limit", "900000GB"], ["set_disk_free_limit", "50MB"])),
        new("poison", "a hundred messages of no event, of an unknown one, of no JSON, without headers", PoisonAsync),
        new("duplicates", "what a department received, published again twice and out of order", RepeatAsync),
    ];

    private static async Task AwayAsync(Scene scene)
    {
        await scene.Platform.StopBrokerAsync();
        await Scene.PassAsync(Gone);
        await scene.Platform.StartBrokerAsync(CancellationToken.None);
    }

    private static async Task AlarmAsync(Scene scene, IReadOnlyList<string> raise, IReadOnlyList<string> clear)
    {
        await scene.Platform.ControlBrokerAsync(raise, CancellationToken.None);
        await Scene.PassAsync(Full);
        await scene.Platform.ControlBrokerAsync(clear, CancellationToken.None);
    }

    private static Task PoisonAsync(Scene scene) => scene.Department.OnChannelAsync(async channel =>
    {
        const string sale = "sales-monitoring.sale-recorded.v1";
        (string Key, string Body, bool HasHeaders)[] poisons =
        [
            (sale, "{", false), (sale, "\0\0\0", false), ("sales-monitoring.never-heard-of.v1", "{}", true),
            ("planning.organisation-set.v9", "[]", true),
        ];
        for (var i = 0; i < 100; i++)
        {
            var (key, body, hasHeaders) = poisons[i % poisons.Length];
            var headers = hasHeaders
                ? new Dictionary<string, object?>
                {
                    ["cloudEvents:specversion"] = "1.0", ["cloudEvents:id"] = Guid.NewGuid().ToString(),
                    ["cloudEvents:source"] = "/salesplatform/sales-monitoring", ["cloudEvents:type"] = $"salesplatform.{key}",
                }
                : [];
            await PublishAsync(channel, key, headers, Encoding.UTF8.GetBytes(body));
        }
    });

    private static async Task RepeatAsync(Scene scene)
    {
        await scene.Department.ReadAsync();
        var messages = scene.Department.Last.TakeLast(500 * scene.Times).ToList();
        await scene.Department.OnChannelAsync(async channel =>
        {
            // Confirmed by the hundred: the broker is asked to be quick, and the callers go on meanwhile.
            foreach (var page in messages.Concat(messages).OrderBy(_ => Random.Shared.Next()).Chunk(100))
                await Task.WhenAll(page.Select(again =>
                    PublishAsync(channel, again.RoutingKey, again.Properties.Headers!, again.Body).AsTask()));
        });
    }

    private static ValueTask PublishAsync(IChannel channel, string key, IDictionary<string, object?> headers, ReadOnlyMemory<byte> body) =>
        channel.BasicPublishAsync(DepartmentLedger.Exchange, key, mandatory: false,
            new BasicProperties { Persistent = true, Headers = headers, ContentType = "application/json" }, body);
}
