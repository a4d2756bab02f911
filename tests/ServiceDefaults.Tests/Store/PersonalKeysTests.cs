using Marten;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using SalesPlatform.EventStore.Personal;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.ServiceDefaults.Tests.Store;

/// <summary>Two replicas on one table of keys.</summary>
public sealed class PersonalKeysTests(Servers servers) : IAsyncLifetime
{
    private const int Many = 20_000;

    private readonly FakeTimeProvider _time = new();
    private NpgsqlDataSource _source = null!;
    private DocumentStore _store = null!;
    private PersonalKeys _here = null!;
    private PersonalKeys _there = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _source = NpgsqlDataSource.Create(await servers.Platform.EnsureDatabaseAsync($"keys-{Guid.NewGuid():N}"[..20], Token));
        _store = DocumentStore.For(options =>
        {
            options.Connection(_source);
            options.AddPlatformTables();
        });
        await _store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        (_here, _there) = (new PersonalKeys(_source, _time), new PersonalKeys(_source, _time));
    }

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        await _source.DisposeAsync();
    }

    [Fact]
    public async Task Keys_that_are_known_are_not_read_again()
    {
        await ExecuteAsync($"""
            insert into store.personal_key (person, number, id, secret, created_at)
            select 'p-' || at, 1, gen_random_uuid(), decode(repeat('07', 32), 'hex'), now() from generate_series(1, {Many}) as at
            """);
        var key = _here.For("ann");
        _here.Find(key.Id).Should().Equal(key.Secret);
        _time.Advance(PersonalKeys.NoticedWithin);

        var before = GC.GetAllocatedBytesForCurrentThread();
        _here.Find(key.Id).Should().NotBeNull();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(Many * 10);
    }

    [Fact]
    public void A_key_that_another_replica_made_is_found_at_once()
    {
        _here.Find(Guid.NewGuid()).Should().BeNull();
        var key = _there.For("ann");
        _here.Find(key.Id).Should().Equal(key.Secret);
    }

    [Theory]
    [InlineData("1990-01-01")]
    [InlineData("2090-01-01")]
    public async Task What_is_destroyed_is_noticed_within_the_bound_whatever_the_clocks_said(string day)
    {
        var (kept, gone) = (_there.For("bob"), _there.For("ann"));
        await ExecuteAsync($"update store.personal_key set created_at = '{day}'");
        _here.Find(gone.Id).Should().Equal(gone.Secret);
        await ExecuteAsync($"update store.personal_key set secret = null, erased_at = '{day}' where person = 'ann'");

        _time.Advance(PersonalKeys.NoticedWithin);

        _here.Find(gone.Id).Should().BeNull();
        (_here.IsErased("ann"), _here.IsErased("bob")).Should().Be((true, false));
        _here.Find(kept.Id).Should().Equal(kept.Secret);
        var later = _there.For("ann");
        _here.Find(later.Id).Should().Equal(later.Secret, "what is said after an erasure is kept");
    }

    [Fact]
    public async Task A_key_made_while_the_clock_of_the_database_was_back_is_found()
    {
        _here.Find(_there.For("bob").Id).Should().NotBeNull();
        var key = _there.For("ann");
        await ExecuteAsync("update store.personal_key set created_at = '1990-01-01' where person = 'ann'");
        _time.Advance(PersonalKeys.NoticedWithin);
        _here.Find(key.Id).Should().Equal(key.Secret);
    }

    [Fact]
    public async Task The_replica_that_destroyed_a_key_forgets_it_at_once()
    {
        var key = _here.For("ann");
        _here.Find(key.Id).Should().NotBeNull();
        await ExecuteAsync("update store.personal_key set secret = null, erased_at = now()");
        _here.Find(key.Id).Should().NotBeNull("nobody said so");
        _here.Forget();
        _here.Find(key.Id).Should().BeNull();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }
}
