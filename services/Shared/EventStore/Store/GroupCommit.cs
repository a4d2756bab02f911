using System.Threading.Channels;
using Marten.Services;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.EventStore.Store;

/// <summary>Whatever waits when a committer is free goes into one transaction: one flush to disk for all. When a group fails, each member
/// is committed alone, so that one call's conflict is its own. When the connection breaks during a commit, the same work with the same ids
/// is saved again; only where the store stays away, the caller gets a <see cref="CommitInDoubtException"/>.</summary>
public sealed class GroupCommit(
    IDocumentStore store, NpgsqlDataSource source, EventAppender appender, RelaySignal relay, IEnumerable<EventRate> rates,
    TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan LongestDoubt = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(200);

    /// <summary>Two: while one transaction is being flushed, the next group gathers and is sent.</summary>
    private const int Committers = 2;

    private const int LargestGroup = 64;
    private const int MostWaiting = 4096;

    private readonly Channel<Pending> _waiting = Channel.CreateBounded<Pending>(MostWaiting);

    public async Task CommitAsync(UnitOfWork work)
    {
        var pending = new Pending(work);
        await _waiting.Writer.WriteAsync(pending);
        await pending.Done.Task;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Committers).Select(_ => Task.Run(CommitAllAsync, CancellationToken.None)));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
        if (ExecuteTask is not null)
            await ExecuteTask.WaitAsync(cancellationToken);
    }

    private async Task CommitAllAsync()
    {
        var group = new List<Pending>(LargestGroup);
        Pending? left = null;
        while (left is not null || await _waiting.Reader.WaitToReadAsync())
        {
            left = Gather(group, left);
            await CommitGroupAsync(group);
            group.Clear();
        }
    }

    // Two calls on one stream cannot share a transaction: the second one's version check must see the first one's commit.
    private Pending? Gather(List<Pending> group, Pending? first)
    {
        var streams = new HashSet<string>();
        var next = first;
        while (group.Count < LargestGroup && (next is not null || _waiting.Reader.TryRead(out next)))
        {
            if (streams.Overlaps(next.Work.Streams) || IsApart(group, next))
                return next;
            streams.UnionWith(next.Work.Streams);
            group.Add(next);
            next = null;
        }

        return next;
    }

    // A stated time is held against the newest fact that is committed, which those of the same transaction are not.
    private static bool IsApart(List<Pending> group, Pending next) =>
        group.Count > 0 && (next.Work.StatesItsTime || group[0].Work.StatesItsTime);

    private async Task CommitGroupAsync(List<Pending> group)
    {
        if (group.Count == 0)
            return;
        try
        {
            await SaveAsync(group);
            group.ForEach(pending => pending.Done.SetResult());
        }
        catch (CommitInDoubtException doubt)
        {
            await Task.WhenAll(group.Select(pending => SettleAsync(pending, doubt)));
        }
        catch (Exception fault)
        {
            if (group.Count == 1 || Outages.IsOutage(fault))
            {
                group.ForEach(pending => pending.Done.SetException(fault));
                return;
            }

            foreach (var pending in group)
                await CommitGroupAsync([pending]);
        }
    }

    private async Task SaveAsync(List<Pending> group)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (group[0].Work.StatesItsTime)
            await NewestFact.RequireNoneAfterAsync(connection, group[0].Work.Context.Now);
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        await appender.AppendAsync(session, [.. group.SelectMany(pending => pending.Work.ApplyTo(session))], CancellationToken.None);
        await session.SaveChangesAsync();
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception fault) when (Outages.IsOutage(fault))
        {
            throw new CommitInDoubtException(fault);
        }

        // Awakened after the commit and not by a NOTIFY within it: that takes a lock shared by all writers of the database.
        relay.Pulse([.. group.SelectMany(pending => pending.Work.AppendedTypes).Distinct()]);
        Count(group);
    }

    private async Task SettleAsync(Pending pending, CommitInDoubtException doubt)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                await SaveAsync([pending]);
                pending.Done.SetResult();
                return;
            }
            catch (Exception away) when (Outages.IsOutage(away))
            {
                if (time.GetElapsedTime(begun) > LongestDoubt)
                {
                    pending.Done.SetException(doubt);
                    return;
                }
            }
            catch (Exception fault)
            {
                // The first attempt was ended by PostgreSQL before the second could find it in its way.
                if (Conflicts.IsConcurrentChange(fault) && await IsSavedAsync(pending.Work))
                    pending.Done.SetResult();
                else
                    pending.Done.SetException(fault);
                return;
            }

            await Task.Delay(AskAgain, time);
        }
    }

    private async Task<bool> IsSavedAsync(UnitOfWork work)
    {
        if (work.Appended == 0)
            return false;
        await using var command = source.CreateCommand("select count(*) from store.mt_events where id = any($1)");
        command.Parameters.AddWithValue(work.EventIds.ToArray());
        return (long)(await command.ExecuteScalarAsync())! == work.Appended;
    }

    private void Count(List<Pending> group)
    {
        PlatformMetrics.CommitSize.Record(group.Count);
        foreach (var type in group.SelectMany(pending => pending.Work.AppendedTypes).CountBy(type => type))
        {
            PlatformMetrics.Appended.Add(type.Value, new KeyValuePair<string, object?>("salesplatform.event.type", type.Key));
            foreach (var rate in rates.Where(rate => rate.Type == type.Key))
                rate.Add(type.Value);
        }
    }

    private sealed record Pending(UnitOfWork Work)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
