using System.Diagnostics;
using System.Globalization;
using System.Text;
using HdrHistogram;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Benchmarks;

/// <summary>From the answer to a command until its event is in a department's hands: while nothing else happens, and beside callers at half
/// the pace that as many reach without a pause.</summary>
internal static class QueueBenchmark
{
    private const string Exchange = "salesplatform.events";
    private const int Quiet = 300;
    private const int Callers = 16;
    private static readonly TimeSpan Loaded = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<Figure>> RunAsync(RunningPlatform platform, BenchmarkClient client)
    {
        var arrived = new Dictionary<string, TaskCompletionSource<long>>();
        await using var connection = await new ConnectionFactory { Uri = platform.BrokerUri }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var queue = (await channel.QueueDeclareAsync()).QueueName;
        await channel.QueueBindAsync(queue, Exchange, "sales-monitoring.sale-recorded.v1");
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            var now = Stopwatch.GetTimestamp();
            var body = Encoding.UTF8.GetString(message.Body.Span);
            lock (arrived)
            {
                if (arrived.FirstOrDefault(each => body.Contains($"\"{each.Key}\"", StringComparison.Ordinal)) is { Key: { } order } waiting
                    && arrived.Remove(order))
                    waiting.Value.SetResult(now);
            }

            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer);

        await MeasureAsync("warm", Quiet);
        var quiet = await MeasureAsync("quiet", Quiet);
        var fastest = await LoadAsync("fastest", TimeSpan.Zero, Loaded);
        // Each caller makes a pause as long as its own call took.
        var pause = TimeSpan.FromSeconds(Callers / fastest);
        using var end = new CancellationTokenSource();
        var load = Task.Run(() => LoadAsync("half", pause, Loaded + Patience, end.Token));
        var half = await MeasureAsync("beside", Quiet);
        await end.CancelAsync();
        var pace = await load;
        return
        [
            At("quiet", quiet, 50), At("quiet", quiet, 99),
            At($"beside {pace:0} sales/s", half, 50), At($"beside {pace:0} sales/s", half, 99),
        ];

        async Task<LongHistogram> MeasureAsync(string name, int samples)
        {
            var histogram = new LongHistogram(TimeSpan.FromMinutes(1).Ticks, 3);
            for (var i = 0; i < samples; i++)
            {
                var order = $"queue-{name}-{i.ToString(CultureInfo.InvariantCulture)}";
                var arrives = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
                lock (arrived)
                    arrived[order] = arrives;
                await client.RecordAsync(order);
                var committed = Stopwatch.GetTimestamp();
                var at = await arrives.Task.WaitAsync(Patience);
                histogram.RecordValue(Math.Max(0, Stopwatch.GetElapsedTime(committed, at).Ticks));
            }

            return histogram;
        }

        async Task<double> LoadAsync(string name, TimeSpan between, TimeSpan longest, CancellationToken over = default)
        {
            var watch = Stopwatch.StartNew();
            var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
            {
                var count = 0;
                using var timer = between > TimeSpan.Zero ? new PeriodicTimer(between) : null;
                while (watch.Elapsed < longest && !over.IsCancellationRequested)
                {
                    await client.RecordAsync($"queue-{name}-{caller}-{count++}");
                    if (timer is not null)
                        await timer.WaitForNextTickAsync(CancellationToken.None);
                }

                return count;
            })));
            return counts.Sum() / watch.Elapsed.TotalSeconds;
        }

        static Figure At(string when, LongHistogram histogram, double percentile) => new(
            $"answer to department's queue, {when}, p{percentile}", "ms",
            histogram.GetValueAtPercentile(percentile) / (double)TimeSpan.TicksPerMillisecond);
    }
}
