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
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AskForLeadership = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestBackOff = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(5);

    private TimeSpan _backOff = ShortestBackOff;

    /// <summary>Whether there is anything to follow for.</summary>
    protected abstract bool HasWork { get; }

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

    /// <summary>Told of the next commit; to be asked for before looking, so that none falls in between.</summary>
    protected Task NextCommit() => signal.Next;

    /// <summary>Waits for a commit, or for a moment: a commit of another replica tells nobody here.</summary>
    protected async Task UntilAsync(Task commit, CancellationToken stopping)
    {
        await Task.WhenAny(commit, Task.Delay(LookAgain, Time, stopping));
        stopping.ThrowIfCancellationRequested();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (HasWork && !stoppingToken.IsCancellationRequested)
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
