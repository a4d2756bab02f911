using Npgsql;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.Imports;

namespace SalesPlatform.SalesMonitoring.Reconciliations;

internal sealed class SourceReader(IDocumentStore store, NpgsqlDataSource database)
{
    // As many as a decimal holds beside the largest total.
    private const int ExactDecimals = 12;

    private readonly string _facts = CreditFacts.TableIn(store.Options.DatabaseSchemaName);

    public async Task<SourceLedger> LedgerAsync(
        IQuerySession session, Organisation organisation, Period year, string? source, CancellationToken cancellation)
    {
        var label = $"{year}";
        var said = await session.Query<SourceReconciliationView>().Where(view => view.FiscalYear == label).ToListAsync(cancellation);
        var reconciled = await session.Query<BatchSummary>().Where(batch => batch.Status == BatchStatus.Reconciled)
            .Select(batch => batch.Batch)
            .ToListAsync(cancellation);
        var months = await MonthsAsync(organisation.Calendar(), year, source, reconciled, cancellation);
        return new SourceLedger(year, months, [.. said.Where(view => source is null || view.Source == source)]);
    }

    public static async Task<IReadOnlyList<SourceFiles>> FilesAsync(
        IQuerySession session, Organisation organisation, Period period, string? source, CancellationToken cancellation)
    {
        var calendar = organisation.Calendar();
        var (from, until) = (MidnightOf(calendar.Start(period), organisation), MidnightOf(calendar.End(period), organisation));
        var batches = await session.Query<BatchSummary>().Where(batch => batch.ReceivedAt >= from && batch.ReceivedAt < until)
            .Select(batch => new { batch.Source, batch.Counts.Rows, batch.EverQuarantined }).ToListAsync(cancellation);
        return [.. batches.Where(batch => source is null || batch.Source == source).GroupBy(batch => batch.Source)
            .Select(own => new SourceFiles(own.Key, own.Sum(batch => batch.Rows), own.Sum(batch => batch.EverQuarantined)))];
    }

    // What was reversed does not count, and with it what its batch said.
    private async Task<IReadOnlyList<SourceMonth>> MonthsAsync(
        FiscalCalendar calendar, Period year, string? source, IReadOnlyList<Guid> reconciled, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"""
            with fact as (
                select event_id, source, date_trunc('month', occurred_on)::date as month, kind, rows, amount, exact, batch, reverses
                from {_facts} where occurred_on >= $1 and occurred_on < $2 and ($3::text is null or source = $3)),
            reversed as (select distinct reverses from fact where reverses is not null),
            standing as (
                select f.*, r.reverses is null as counts from fact f left join reversed r on r.reverses = f.event_id)
            select source, month, sum(rows)::bigint, sum(amount),
                coalesce(sum(rows) filter (where batch = any($4) and counts), 0)::bigint,
                coalesce(sum(rows) filter (where kind = '{FactKinds.Correction}'), 0)::bigint,
                round(coalesce(sum(coalesce(exact, amount)) filter (where kind <> '{FactKinds.Reversal}' and counts), 0), {ExactDecimals})
            from standing group by source, month
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = calendar.Start(year) });
        command.Parameters.Add(new NpgsqlParameter { Value = calendar.End(year) });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)source ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter { Value = reconciled.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var months = new List<SourceMonth>();
        while (await reader.ReadAsync(cancellation))
        {
            months.Add(new SourceMonth(reader.GetString(0), calendar.MonthOf(reader.GetFieldValue<DateOnly>(1)), reader.GetInt64(2),
                reader.GetDecimal(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetDecimal(6)));
        }

        return months;
    }

    private static DateTimeOffset MidnightOf(DateOnly day, Organisation organisation)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone)
            .GetUtcOffset(midnight)).ToUniversalTime();
    }
}
