using Npgsql;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Facts;

namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed record WaitingFile(string File, long Rows);

internal sealed class WaitingRows(IDocumentStore store)
{
    private readonly string _facts = CreditFacts.TableIn(store.Options.DatabaseSchemaName);

    /// <summary>A row whose day cannot be read is taken to be of the days that the good rows of its file cover, and one whose rep is not
    /// known of the teams they count for; where a file has no good row, it may be of any.</summary>
    public async Task<IReadOnlyList<WaitingFile>> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, (DateOnly Start, DateOnly End) days, IReadOnlyList<Stay> stays,
        IReadOnlySet<string> known,
        DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var batches = session.Query<BatchSummary>().Where(batch => batch.EverQuarantined > 0);
        batches = asOf is { } then ? batches.Where(batch => batch.ReceivedAt <= then)
            : batches.Where(batch => batch.Status == BatchStatus.Quarantined);
        var files = new List<WaitingFile>();
        foreach (var id in await batches.OrderBy(batch => batch.Id).Select(batch => batch.Id).ToListAsync(cancellation))
        {
            var events = await session.Events.FetchStreamAsync(id, timestamp: asOf, token: cancellation);
            if (BatchState.Aggregate.Fold(events.Select(UnitOfWork.AsRecorded)) is not BatchState.Known { Waiting.Count: > 0 } batch)
                continue;
            var reader = batch.Reader();
            var rows = batch.Waiting.Values.Select(reader.Glimpse).ToList();
            var (sameDays, sameTeam) = rows.Exists(row => row.Day is null || row.Rep is null || !known.Contains(row.Rep))
                ? await GoodRowsAsync(connection, batch.Summary.Batch, days, stays, cancellation) : (false, false);
            var count = rows.Count(row => (row.Day is { } day ? day >= days.Start && day < days.End : sameDays)
                && (row.Rep is { } rep && known.Contains(rep)
                    ? stays.Any(stay => stay.Rep == rep && (row.Day is null || stay.From <= row.Day && row.Day < stay.Until)) : sameTeam));
            if (count > 0)
                files.Add(new WaitingFile(batch.Summary.FileName, count));
        }

        return files;
    }

    private async Task<(bool Days, bool Team)> GoodRowsAsync(
        NpgsqlConnection connection, Guid batch, (DateOnly Start, DateOnly End) days, IReadOnlyList<Stay> stays,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select count(*) = 0, coalesce(min(occurred_on) < $3 and max(occurred_on) >= $2, false), coalesce(bool_or(rep = any($4)), false)
            from {_facts} where batch = $1
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = batch });
        command.Parameters.Add(new NpgsqlParameter { Value = days.Start });
        command.Parameters.Add(new NpgsqlParameter { Value = days.End });
        command.Parameters.Add(new NpgsqlParameter { Value = stays.Select(stay => stay.Rep).Distinct().ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var none = reader.GetBoolean(0);
        return (none || reader.GetBoolean(1), none || reader.GetBoolean(2));
    }
}
