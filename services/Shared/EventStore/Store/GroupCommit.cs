using System.Threading.Channels;
using Marten;
using Microsoft.Extensions.Hosting;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.ServiceDefaults.Telemetry;

namespace SalesPlatform.EventStore.Store;

/// <summary>
/// Commits the work of concurrent calls together: whatever is waiting when a committer is free goes into one database transaction, one flush
/// to disk for all of them. A lone call is committed at once. When a group fails, each of its members is committed alone, so that one call's
/// conflict is its own.
/// </summary>
public sealed class GroupCommit(IDocumentStore store, RelaySignal relay, IEnumerable<EventRate> rates) : BackgroundService
{
    /// <summary>Two: while one transaction is being flushed, the next group gathers and is sent.</summary>
    private const int Committers = 2;

    private const int LargestGroup = 64;
    private const int MostWaiting = 4096;

    private readonly Channel<Pending> _waiting = Channel.CreateBounded<Pending>(MostWaiting);

    /// <summary>Commits one unit of work, alone or with others.</summary>
    public async Task CommitAsync(UnitOfWork work)
    {
        var pending = new Pending(work);
        await _waiting.Writer.WriteAsync(pending);
        await pending.Done.Task;
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Committers).Select(_ => Task.Run(CommitAllAsync, CancellationToken.None)));

    /// <summary>Takes no new work, and finishes what it has.</summary>
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
            if (streams.Overlaps(next.Work.Streams))
                return next;
            streams.UnionWith(next.Work.Streams);
            group.Add(next);
            next = null;
        }

        return next;
    }

    private async Task CommitGroupAsync(List<Pending> group)
    {
        if (group.Count == 0)
            return;
        try
        {
            await SaveAsync(group);
            group.ForEach(pending => pending.Done.SetResult());
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
        await using var session = store.LightweightSession();
        group.ForEach(pending => pending.Work.ApplyTo(session));
        await session.SaveChangesAsync();
        // Awakened after the commit and not by a NOTIFY within it: that takes a lock shared by all writers of the database.
        relay.Pulse();
        Count(group);
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
