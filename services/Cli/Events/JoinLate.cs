using SalesPlatform.Cli.Broker;
using SalesPlatform.Cli.Departments;

namespace SalesPlatform.Cli.Events;

/// <summary>
/// History first, then what happens from now on, with nothing missing between. The feeds are read to their heads before the queue is bound,
/// so that the department finds history in its order, and once more after: what was recorded meanwhile may have been published before the
/// binding was there. An event of that moment can come twice, under one id, as with any delivery.
/// </summary>
internal static class JoinLate
{
    public static async Task<IReadOnlyList<Replayed>> RunAsync(
        Call call, Department department, BrokerAdministration broker, IReadOnlyList<string> patterns, DateTimeOffset? since,
            Func<Task> bind)
    {
        await using var channel = await BrokerChannel.OpenAsync(call.Broker, call.Cancellation);
        var replay = new Replay(call, department, broker, channel) { WaitsForRoom = false };
        var types = patterns.SelectMany(EventTypes.Matching).Distinct().ToList();
        var history = await replay.RunAsync(types, new Dictionary<string, long>(), since);
        await bind();
        var meanwhile = await replay.RunAsync(types, history.ToDictionary(each => each.Service, each => each.UpTo), since);
        return [.. history.Zip(meanwhile, (first, second) => second with { Events = first.Events + second.Events })];
    }
}
