namespace SalesPlatform.EventStore.Relay;

/// <summary>One replica at a time: it holds an advisory lock on the very connection it reads with, so that losing one loses both.
/// Whatever goes wrong, it begins again: everything it needs is in the store.</summary>
public abstract class StoreFollower(NpgsqlDataSource source, int work, RelaySignal signal, TimeProvider time) : BackgroundService
{
    // A commit of another replica tells nobody here: it is looked for often while some are found, seldom at rest.
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

    protected abstract IReadOnlyCollection<string> Types { get; }

    protected TimeProvider Time { get; } = time;

    protected virtual TimeSpan LongestSilence => TimeSpan.FromMinutes(2); // Then PostgreSQL ends the session, and the lead with it.

    protected abstract Task LeadAsync(NpgsqlConnection connection, CancellationToken stopping);

    protected abstract void Stopped(Exception fault, TimeSpan beginsAgainIn);

    protected virtual void LeadEnded()
    {
    }

    /// <summary>The next failure is a first one.</summary>
    protected void Succeeded() => _backOff = ShortestBackOff;

    /// <summary>To be asked for before looking, so that no commit falls in between.</summary>
    protected Task NextCommit() => (_commits ??= signal.Of(Types)).Next;

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
            while (!await StorePositions.TryLeadAsync(connection, work, LongestSilence, stopping))
                await Task.Delay(AskForLeadership, Time, stopping);
            await LeadAsync(connection, stopping);
        }
        finally
        {
            await StorePositions.GiveUpLeadAsync(connection);
        }
    }
}
