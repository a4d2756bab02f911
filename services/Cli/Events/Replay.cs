using SalesPlatform.Cli.Broker;
using SalesPlatform.Cli.Departments;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.Cli.Events;

/// <summary>What one service's feed put into a queue.</summary>
/// <param name="Events">How many.</param>
/// <param name="UpTo">The feed was read to this position.</param>
internal sealed record Replayed(string Service, long Events, long UpTo);

/// <summary>Fills a department's queue from the services' feeds, through the department's own exchange: nobody else gets
/// anything.</summary>
/// <param name="call">The run.</param>
/// <param name="department">Whose queue.</param>
/// <param name="broker">The broker's administration.</param>
/// <param name="channel">A session with the broker.</param>
internal sealed class Replay(Call call, Department department, BrokerAdministration broker, BrokerChannel channel)
{
    private const int PageSize = 200;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether a full queue is waited for; otherwise it ends the replay. It empties only when somebody reads.</summary>
    public bool WaitsForRoom { get; init; } = true;

    /// <summary>Delivers what the feeds hold up to now.</summary>
    /// <param name="after">Positions to begin behind, by service; 0 where none is given.</param>
    /// <param name="since">Leaves out what was recorded before.</param>
    /// <exception cref="CliException">A position that cannot be. Nothing was delivered then.</exception>
    public async Task<IReadOnlyList<Replayed>> RunAsync(IReadOnlyList<string> types, IReadOnlyDictionary<string, long> after,
        DateTimeOffset? since)
    {
        var heads = await FeedReader.HeadsAsync(call.OperatorsPlatform, types);
        FeedReader.Check(heads, after, since, call.Host.Clock);
        var arguments = await broker.ArgumentsAsync(department.Queue)
            ?? throw new CliException(
                $"There is no department '{department.Name}': see 'salesctl department list'.")
            { Exit = ExitCodes.NotFound };
        var limit = arguments["x-max-length"]?.GetValue<long>() ?? long.MaxValue;
        var all = new List<Replayed>();
        foreach (var (service, head) in heads)
        {
            var from = after.GetValueOrDefault(service);
            all.Add(from == head ? new Replayed(service, 0, head) : await RunAsync(service, head, types, from, since, limit));
        }

        return all;
    }

    private async Task<Replayed> RunAsync(string service, long head, IReadOnlyList<string> types, long after, DateTimeOffset? since,
        long limit)
    {
        var (page, events, position) = (new List<WireEvent>(PageSize), 0L, head);
        await foreach (var e in FeedReader.ReadAsync(call.OperatorsPlatform, service, FeedReader.Request(service, types, after, since)))
        {
            page.Add(e);
            position = Math.Max(position, e.Position);
            if (page.Count == PageSize)
                events += await PublishAsync(page, limit);
        }

        return new Replayed(service, events + await PublishAsync(page, limit), position);
    }

    private async Task<int> PublishAsync(List<WireEvent> page, long limit)
    {
        if (page.Count == 0)
            return 0;
        await RequireRoomAsync(page.Count, limit);
        await channel.PublishAsync(department.Replay, page);
        var count = page.Count;
        page.Clear();
        return count;
    }

    // A full queue gives up its oldest messages: a replay must not push out what it delivered a moment ago.
    private async Task RequireRoomAsync(int count, long limit)
    {
        for (var told = false; await channel.WaitingAsync(department.Queue) + count > limit; told = true)
        {
            if (!WaitsForRoom)
            {
                throw new CliException($"History has more events than the queue may hold ({limit}): remove the department with "
                    + $"'salesctl department remove {department.Name} --discard' and add it with a larger --limit.");
            }

            if (!told)
                call.Output.Note($"The queue holds as much as it may ({limit}): waiting until '{department.Name}' reads.");
            await Task.Delay(LookAgain, call.Host.Clock, call.Cancellation);
        }
    }
}
