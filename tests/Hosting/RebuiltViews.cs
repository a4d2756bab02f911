using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.EventStore.Inbox;

namespace SalesPlatform.Tests.Hosting;

/// <summary>
/// Holds every view of a running service against itself after a rebuild. The views are found in the database and not listed, so that a new
/// one is held to it without anybody remembering to.
/// </summary>
/// <param name="service">The service, after a story that touched all of its views.</param>
/// <param name="notFromEvents">Tables of documents that no projection writes.</param>
public sealed class RebuiltViews(RunningService service, params string[] notFromEvents)
{
    // Answers to commands, and what Marten could not apply: no views.
    private static readonly string[] OfNoProjection = ["mt_doc_commandreceipt", "mt_doc_deadletterevent"];

    /// <summary>Has the views built anew, and compares every row.</summary>
    public async Task ShouldEqualTheLiveOnesAsync(CancellationToken cancellation)
    {
        var live = await AllRowsAsync(cancellation);
        live.Where(table => table.Value.Count == 0).Select(table => table.Key).Should().BeEmpty("a view without a row proves nothing");
        // As if one event of every type had been taken back.
        await ExecuteAsync(
            """
            insert into store.inbox_taken_back (id, at, source, type, stream, data, is_out_of_views)
            select gen_random_uuid(), now(), '', type, '', '{}', false from (select distinct type from store.mt_events) as types
            """, cancellation);
        // A number that was drawn in vain stands behind the last event.
        await ExecuteAsync("select nextval('store.mt_events_sequence')", cancellation);
        // Three at a time, so that streams go on over pages.
        await service.Services.GetRequiredService<ViewRebuild>().RunAsync(3, cancellation);
        var rebuilt = await AllRowsAsync(cancellation);
        foreach (var (table, rows) in live)
            rebuilt[table].Should().Equal(rows, "{0} is rebuilt as it was", table);
    }

    private async Task<SortedDictionary<string, IReadOnlyList<string>>> AllRowsAsync(CancellationToken cancellation)
    {
        var views = await ReadAsync(
            "select table_name::text from information_schema.tables where table_schema = 'store' and (table_name like 'mt_doc_%' or "
            + "table_name not like 'mt_%')",
            cancellation);
        var all = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in views.Except(notFromEvents).Except(OfNoProjection)
            .Where(table => !table.StartsWith("inbox_", StringComparison.Ordinal) && !table.StartsWith("audit_", StringComparison.Ordinal)
            && !table.StartsWith("relay_", StringComparison.Ordinal) && !table.StartsWith("personal_", StringComparison.Ordinal)))
        {
            // Every row as JSON, without what tells when and under which version the row itself was written.
            all.Add(table, await ReadAsync(
                $"select (to_jsonb(row) - 'mt_last_modified' - 'mt_version')::text from store.{table} row order by 1", cancellation));
        }

        return all;
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string sql, CancellationToken cancellation)
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(reader.GetString(0));
        return rows;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
