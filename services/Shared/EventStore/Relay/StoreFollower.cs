using Microsoft.Extensions.Hosting;
using Npgsql;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Relay;

/// <summary>
/// Follows the event store as the only replica that does: it holds an advisory lock on the very connection it reads with, so that losing
/// one loses both. Whatever goes wrong, a cancellation of somebody else's included, it begins again: everything it needs is in the store.
/// </summary>
/// <param name="source">Connections to the store.</param>
/// <param name="work">Key of the lock.</param>
/// <param name="signal">Tells of commits.</param>
/// <param name="time">Clock of the waits.</param>
public abstract class StoreFollower(NpgsqlDataSource source, int work, RelaySignal signal, TimeProvider time) : BackgroundService
{
    // A commit of another replica tells nobody here. Where there is none, looking for its commits is all that a service at rest would do:
    // it is looked for often while some are found.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookSoon = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan OthersAreActive = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AskForLeadership = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestBackOff = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(5);

    private TimeSpan _backOff = ShortestBackOff;
    private CommitSignal? _commits;
    private bool _wasTold = true;
    private long? _othersCommitted;

    /// <summary>The types of event it follows for; without any there is nothing to do.</summary>
    protected abstract IReadOnlyCollection<string> Types { get; }

    /// <summary>Clock.</summary>
    protected TimeProvider Time { get; } = time;

    /// <summary>Follows for as long as the lead is held.</summary>
    protected abstract Task LeadAsync(NpgsqlConnection connection, CancellationToken stopping);

    /// <summary>It stopped, and begins again after a while.</summary>
    protected abstract void Stopped(Exception fault, TimeSpan beginsAgainIn);

    /// <summary>The lead is held no longer.</summary>
    protected virtual void LeadEnded()
    {
    }

    /// <summary>Something was done: the next failure is a first one.</summary>
    protected void Succeeded() => _backOff = ShortestBackOff;

    /// <summary>Told of the next commit of such events; to be asked for before looking, so that none falls in between.</summary>
    protected Task NextCommit() => (_commits ??= signal.Of(Types)).Next;

    /// <summary>Waits until there may be more than this page has.</summary>
    /// <param name="page">What was read.</param>
    /// <param name="commit">What was asked for before.</param>
    /// <param name="stopping">The service stops.</param>
    protected async Task UntilMoreAsync(CommittedPage page, Task commit, CancellationToken stopping)
    {
        if (page.Events.Count > 0 && !_wasTold)
            _othersCommitted = Time.GetTimestamp();
        if (page.HasMore)
            return;
        var othersAreActive = _othersCommitted is { } then && Time.GetElapsedTime(then) < OthersAreActive;
        await commit.WaitAsync(page.WaitsFor is not null || othersAreActive ? LookSoon : LookAgain, Time, stopping)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.ThrowIfCancellationRequested();
        _wasTold = commit.IsCompleted;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (Types.Count > 0 && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LeadOnceAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Stopped(fault, _backOff);
                await Task.Delay(_backOff, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _backOff = _backOff * 2 < LongestBackOff ? _backOff * 2 : LongestBackOff;
            }
            finally
            {
                LeadEnded();
            }
        }
    }

    private async Task LeadOnceAsync(CancellationToken stopping)
    {
        await using var connection = await source.OpenConnectionAsync(stopping);
        try
        {
            while (!await StorePositions.TryLeadAsync(connection, work, stopping))
                await Task.Delay(AskForLeadership, Time, stopping);
            await LeadAsync(connection, stopping);
        }
        finally
        {
            await StorePositions.GiveUpLeadAsync(connection);
        }
    }
}
