using System.Data;
using Marten;
using Npgsql;
using SessionOptions = Marten.Services.SessionOptions;

namespace SalesPlatform.Deliverables;

/// <summary>One snapshot of the service's store: everything a document says is read from it.</summary>
/// <param name="Connection">For plain SQL, in the same snapshot.</param>
/// <param name="Position">Of the newest event in the snapshot.</param>
public sealed record DeliverableReading(UnitOfWork Work, NpgsqlConnection Connection, CompanyFacts Company, long Position)
{
    public IQuerySession Queries => Work.Queries;

    public CommandContext Caller => Work.Context;

    /// <summary>The earlier instant that is asked for; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public DateTimeOffset Now => AsOf ?? Work.Context.Now;

    public DateOnly Today => Company.DayOf(Now);
}

public sealed class DeliverableReadings(IDocumentStore store, NpgsqlDataSource source, EventCatalogue catalogue)
{
    /// <summary>Reads within one snapshot: what is recorded meanwhile is in all of it or in none.</summary>
    public Task<T> InSnapshotAsync<T>(CommandContext caller, Func<DeliverableReading, Task<T>> read, CancellationToken cancellation) =>
        InSnapshotAsync(caller, null, read, cancellation);

    /// <summary>Reads as of an earlier instant; null for now.</summary>
    public async Task<T> InSnapshotAsync<T>(
        CommandContext caller, DateTimeOffset? asOf, Func<DeliverableReading, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var work = new UnitOfWork(store.QuerySession(SessionOptions.ForTransaction(snapshot)), catalogue, caller);
        var earlier = asOf is { } asked && asked < caller.Now ? asOf : null;
        var company = await CompanyFacts.ReadAsync(work.Queries, earlier ?? DateTimeOffset.MaxValue, cancellation);
        var position = await PositionAsync(connection, earlier, cancellation);
        return await read(new DeliverableReading(work, connection, company, position) { AsOf = earlier });
    }

    private static async Task<long> PositionAsync(NpgsqlConnection connection, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce(max(seq_id) filter (where timestamp <= $1), 0), min(timestamp) from store.mt_events", connection);
        command.Parameters.AddWithValue((asOf ?? DateTimeOffset.MaxValue).ToUniversalTime());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        if (asOf is { } instant && !await reader.IsDBNullAsync(1, cancellation) && reader.GetFieldValue<DateTimeOffset>(1) is var first
            && first > instant)
            throw DomainException.NothingKnownYet(instant, first);
        return reader.GetInt64(0);
    }
}
