using Marten;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.EventStore.Relay;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.ServiceDefaults.Tests.Relay;

/// <summary>The order in which committed events are read, against a real PostgreSQL and transactions that overlap.</summary>
public sealed class RelayOrderTests(Servers servers) : IAsyncLifetime
{
    private readonly EventCatalogue _catalogue = new(typeof(EventAttribute).Assembly);
    private NpgsqlDataSource _source = null!;
    private DocumentStore _store = null!;
    private CommittedEvents _events = null!;

    public async ValueTask InitializeAsync()
    {
        _source = NpgsqlDataSource.Create(
            await servers.Platform.EnsureDatabaseAsync($"relay-{Guid.NewGuid():N}", TestContext.Current.CancellationToken));
        _store = DocumentStore.For(options =>
        {
            options.Connection(_source);
            options.ApplyConventions(_catalogue);
            options.AddPlatformTables();
        });
        await _store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        _events = new CommittedEvents(_catalogue, new SalesServiceBuilder("planning"));
    }

    [Fact]
    public async Task An_event_that_is_still_being_committed_holds_back_those_behind_it()
    {
        await using var slow = await AppendWithoutCommitAsync("slow");
        await AppendAsync("fast");

        (await ReadAsync(after: 0)).Should().BeEquivalentTo(new { Events = Array.Empty<object>(), UpTo = 0L });

        await slow.CommitAsync();
        (await ReadAsync(after: 0)).Events.Select(e => e.Subject).Should().Equal("slow", "fast");
    }

    [Fact]
    public async Task The_hole_of_a_rolled_back_append_is_passed_over()
    {
        var failed = await AppendWithoutCommitAsync("failed");
        await AppendAsync("good");
        await failed.RollbackAsync();

        var page = await ReadAsync(after: 0);

        page.Events.Select(e => e.Subject).Should().Equal("good");
        page.UpTo.Should().Be(2);
    }

    [Fact]
    public async Task What_is_final_before_a_hole_is_read_without_waiting_for_it()
    {
        await AppendAsync("first");
        await using var slow = await AppendWithoutCommitAsync("slow");
        await AppendAsync("last");

        var page = await ReadAsync(after: 0);

        page.Events.Select(e => e.Subject).Should().Equal("first");
        page.UpTo.Should().Be(1);
    }

    [Fact]
    public async Task A_number_drawn_by_a_transaction_that_has_written_nothing_yet_is_waited_for()
    {
        // No row, no transaction id, no lock on the table: only the sequence's lock gives it away.
        await using var connection = await _source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var draw = new NpgsqlCommand("select nextval('store.mt_events_sequence')", connection))
            await draw.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await AppendAsync("fast");

        (await ReadAsync(after: 0)).UpTo.Should().Be(0);

        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        (await ReadAsync(after: 0)).Events.Select(e => e.Subject).Should().Equal("fast");
    }

    [Fact]
    public async Task A_number_drawn_by_another_role_is_waited_for()
    {
        await using var administrator = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(servers.Platform.AdminConnectionString)
        {
            Database = new NpgsqlConnectionStringBuilder(_source.ConnectionString).Database,
        });
        await using var connection = await administrator.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var draw = new NpgsqlCommand("select nextval('store.mt_events_sequence')", connection))
            await draw.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await AppendAsync("fast");

        (await ReadAsync(after: 0)).UpTo.Should().Be(0);

        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        (await ReadAsync(after: 0)).Events.Select(e => e.Subject).Should().Equal("fast");
    }

    [Fact]
    public async Task Who_reads_for_long_holds_nothing_back()
    {
        await using var reading = await _source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var snapshot = await reading.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
        await using (var look = new NpgsqlCommand("select count(*) from store.mt_events", reading))
            await look.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        var failed = await AppendWithoutCommitAsync("failed");
        await AppendAsync("good");
        await failed.RollbackAsync();

        (await ReadAsync(after: 0)).Events.Select(e => e.Subject).Should()
            .Equal(["good"], "a backup that runs for an hour draws no number");
    }

    [Fact]
    public async Task Under_many_writers_of_which_some_fail_nothing_is_missed_doubled_or_out_of_order()
    {
        var committed = 0;
        var writers = Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer);
            for (var i = 0; i < 60; i++)
            {
                var transaction = await AppendWithoutCommitAsync($"w{writer}");
                await Task.Yield();
                if (random.Next(4) == 0)
                {
                    await transaction.RollbackAsync();
                }
                else
                {
                    await transaction.CommitAsync();
                    Interlocked.Increment(ref committed);
                }

                await transaction.DisposeAsync();
            }
        }, TestContext.Current.CancellationToken)));

        var seen = new List<(long Position, string Subject, long Sequence)>();
        var position = 0L;
        while (true)
        {
            var done = writers.IsCompleted;
            var page = await ReadAsync(position, limit: 7);
            seen.AddRange(page.Events.Select(e => (e.Position, e.Subject, e.Sequence)));
            if (done && page.UpTo == position)
                break;
            position = page.UpTo;
        }

        await writers;
        seen.Should().HaveCount(committed);
        seen.Select(e => e.Position).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        foreach (var stream in seen.GroupBy(e => e.Subject))
            stream.Select(e => e.Sequence).Should().Equal(Enumerable.Range(1, stream.Count()).Select(i => (long)i));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task AppendAsync(string stream)
    {
        await using var session = _store.LightweightSession();
        session.Events.Append(stream, new OrganisationSet(7, "USD", "UTC"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<OpenAppend> AppendWithoutCommitAsync(string stream)
    {
        var connection = await _source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var session = _store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction));
        session.Events.Append(stream, new OrganisationSet(1, "CNY", "Asia/Shanghai"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new OpenAppend(connection, transaction);
    }

    private async Task<CommittedPage> ReadAsync(long after, int limit = 100)
    {
        await using var connection = await _source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await _events.ReadAsync(connection, after, limit, TestContext.Current.CancellationToken);
    }

    private sealed class OpenAppend(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public Task CommitAsync() => transaction.CommitAsync(TestContext.Current.CancellationToken);

        public Task RollbackAsync() => transaction.RollbackAsync(TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
