using System.Data;
using Marten;
using Npgsql;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;
using SessionOptions = Marten.Services.SessionOptions;

namespace SalesPlatform.Deliverables;

/// <summary>One snapshot of the service's store: everything a document says is read from it.</summary>
/// <param name="Work">Reads streams, views and documents.</param>
/// <param name="Connection">For plain SQL, in the same snapshot.</param>
/// <param name="Company">Calendar, currency and time zone.</param>
/// <param name="Position">Of the newest event in the snapshot.</param>
public sealed record DeliverableReading(UnitOfWork Work, NpgsqlConnection Connection, CompanyFacts Company, long Position)
{
    /// <summary>For reading views and documents.</summary>
    public IQuerySession Queries => Work.Queries;

    /// <summary>Who asks.</summary>
    public CommandContext Caller => Work.Context;

    /// <summary>The instant.</summary>
    public DateTimeOffset Now => Work.Context.Now;

    /// <summary>The day it is in the company.</summary>
    public DateOnly Today => Company.DayOf(Now);
}

/// <summary>Opens snapshots.</summary>
public sealed class DeliverableReadings(IDocumentStore store, NpgsqlDataSource source, EventCatalogue catalogue)
{
    /// <summary>Reads within one snapshot: what is recorded meanwhile is in all of it or in none.</summary>
    public async Task<T> InSnapshotAsync<T>(CommandContext caller, Func<DeliverableReading, Task<T>> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var work = new UnitOfWork(store.QuerySession(SessionOptions.ForTransaction(snapshot)), catalogue, caller);
        var company = await CompanyFacts.ReadAsync(work.Queries, cancellation);
        return await read(new DeliverableReading(work, connection, company, await PositionAsync(connection, cancellation)));
    }

    private static async Task<long> PositionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select coalesce(max(seq_id), 0) from store.mt_events", connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
