using Npgsql;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Publications;
using SalesPlatform.Scorecards.Sales;

namespace SalesPlatform.Scorecards.Known;

internal sealed class LateReader(string schema)
{
    private readonly string _sales = SalesFacts.TableIn(schema);
    private readonly string _costs = CostFacts.TableIn(schema);

    /// <summary>Within the snapshot that the knowledge was read from.</summary>
    public async Task<LateKnowledge> ReadAsync(
        NpgsqlConnection connection, Knowledge knowledge, KnowledgeScope scope, IReadOnlyList<string> reps, PeriodWindow window,
        PeriodEntry closed,
        CancellationToken cancellation)
    {
        var asOf = closed.Published!.AsOf;
        // Only what a service could not tell at the close was recorded before it and came after it.
        var place = closed.Published.Unreached.Count == 0 ? long.MaxValue : await PlaceAsync(connection, closed.Id, cancellation);
        var sales = await ReadAsync(connection, "rep", "order_number", $"{_sales} f where f.rep = any($1)", reps.ToArray(), scope, window,
            (asOf, place), cancellation);
        var costs = scope.Rep is not null ? [] : await ReadAsync(
            connection, "''", "''", $"{_costs} f where f.team = $1", scope.Team, scope, window, (asOf, place), cancellation);
        return new LateKnowledge(asOf, place == long.MaxValue
            ? new HashSet<Guid>() : await LaterAsync(connection, IdsOf(knowledge), place, cancellation), sales, costs);
    }

    private async Task<IReadOnlyList<LateFact>> ReadAsync(
        NpgsqlConnection connection, string rep, string reference, string from, object whose, KnowledgeScope scope, PeriodWindow window,
        (DateTimeOffset AsOf, long Place) closed, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select f.event_id, {rep}, f.occurred_on, f.recorded_at, f.amount, {reference} from {from}
            and f.occurred_on >= $2 and f.occurred_on < $3 and f.recorded_at <= $4
            and (f.recorded_at > $5 or $6 < {long.MaxValue} and (select e.seq_id from {schema}.mt_events e where e.id = f.event_id) > $6)
            """, connection);
        foreach (var value in new[] { whose, window.Start, window.End, scope.AsOf.ToUniversalTime(), closed.AsOf.ToUniversalTime(),
            closed.Place })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var facts = new List<LateFact>();
        while (await reader.ReadAsync(cancellation))
        {
            facts.Add(new LateFact(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2),
                reader.GetFieldValue<DateTimeOffset>(3),
                reader.GetDecimal(4), reader.GetString(5)));
        }

        return facts;
    }

    private async Task<long> PlaceAsync(NpgsqlConnection connection, Guid publication, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select seq_id from {schema}.mt_events where id = $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = publication });
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<IReadOnlySet<Guid>> LaterAsync(NpgsqlConnection connection, Guid[] ids, long place, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select id from {schema}.mt_events where id = any($1) and seq_id > $2", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = ids });
        command.Parameters.Add(new NpgsqlParameter { Value = place });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var later = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation))
            later.Add(reader.GetGuid(0));
        return later;
    }

    private static Guid[] IdsOf(Knowledge knowledge) =>
    [
        .. knowledge.Organisation.Select(entry => entry.Id), .. knowledge.Roster.Select(entry => entry.Id),
        .. knowledge.Plans.Select(entry => entry.Id),
        .. knowledge.Standards.Select(entry => entry.Id), .. knowledge.Appraisals.Select(entry => entry.Id),
        .. knowledge.Surveys.Select(entry => entry.Id),
        .. knowledge.Baselines.Select(entry => entry.Id),
    ];
}
