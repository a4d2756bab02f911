using Npgsql;
using SalesPlatform.Scorecards.Periods;

namespace SalesPlatform.Scorecards.SinceClose;

/// <summary>Empty rep and order number: a cost. Amounts are in company currency.</summary>
internal sealed record LateFact(Guid EventId, string Rep, DateOnly Day, DateTimeOffset RecordedAt, decimal Amount, string Reference);

/// <summary>Recorded after the close, or before and taken in later, because its service could not be reached.</summary>
internal sealed record FactsSinceClose(
    DateTimeOffset ClosedAsOf, IReadOnlySet<Guid> TakenInLater, IReadOnlyList<LateFact> Sales, IReadOnlyList<LateFact> Costs)
{
    public bool IsLate(ILearnedEntry entry) => entry.RecordedAt > ClosedAsOf || TakenInLater.Contains(entry.Id);

    public IReadOnlyList<T> KnownThen<T>(IEnumerable<T> entries) where T : ILearnedEntry => [.. entries.Where(entry => !IsLate(entry))];

    /// <summary>Set off against the sums of their days, not removed from them.</summary>
    public IReadOnlyList<DailySales> Then(IReadOnlyList<DailySales> now) =>
        [.. now, .. Sales.Select(fact => new DailySales(fact.Rep, fact.Day, -fact.Amount, -1))];

    public IReadOnlyList<DailyCosts> Then(IReadOnlyList<DailyCosts> now) =>
        [.. now, .. Costs.Select(fact => new DailyCosts(fact.Day, -fact.Amount, -1))];
}

internal static class FactsSinceCloseQuery
{
    public static async Task<FactsSinceClose> SinceCloseAsync(
        this NpgsqlConnection connection, TeamFacts team, ScorecardFacts facts, PeriodEntry closed, CancellationToken cancellation)
    {
        var asOf = closed.Published!.AsOf;
        var reps = facts.Rep is not null ? [facts.Rep] : team.RepsOf(facts.Team, facts.AsOf);
        // Only what a service could not tell at the close was recorded before it and came after it.
        var place = closed.Published.Unreached.Count == 0 ? long.MaxValue : await PlaceAsync(connection, closed.Id, cancellation);
        var sales = await ReadAsync("rep", "order_number", $"{SalesFacts.Table} f where f.rep = any($1)", reps.ToArray());
        var costs = facts.Rep is not null ? [] : await ReadAsync("''", "''", $"{CostFacts.Table} f where f.team = $1", facts.Team);
        return new FactsSinceClose(
            asOf, place == long.MaxValue ? new HashSet<Guid>() : await LaterAsync(connection, team, place, cancellation), sales, costs);

        Task<IReadOnlyList<LateFact>> ReadAsync(string rep, string reference, string from, object whose) => connection.ReadAsync(
            $"""
            select f.event_id, {rep}, f.occurred_on, f.recorded_at, f.amount, {reference} from {from}
            and f.occurred_on >= $2 and f.occurred_on < $3 and f.recorded_at <= $4
            and (f.recorded_at > $5 or $6 < {long.MaxValue} and (select e.seq_id from store.mt_events e where e.id = f.event_id) > $6)
            """,
            [whose, facts.Window.Start, facts.Window.End, facts.AsOf.ToUniversalTime(), asOf.ToUniversalTime(), place],
            row => new LateFact(row.GetGuid(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateTimeOffset>(3),
                row.GetDecimal(4), row.GetString(5)),
            cancellation);
    }

    private static async Task<long> PlaceAsync(NpgsqlConnection connection, Guid publication, CancellationToken cancellation) =>
        (await connection.ReadAsync(
            "select seq_id from store.mt_events where id = $1", [publication], row => row.GetInt64(0), cancellation))[0];

    private static async Task<IReadOnlySet<Guid>> LaterAsync(
        NpgsqlConnection connection, TeamFacts team, long place, CancellationToken cancellation)
    {
        IReadOnlyList<ILearnedEntry> entries =
        [
            .. team.Organisation, .. team.Roster, .. team.Plans, .. team.Standards, .. team.Appraisals, .. team.Surveys, .. team.Baselines,
        ];
        return (await connection.ReadAsync("select id from store.mt_events where id = any($1) and seq_id > $2",
            [entries.Select(entry => entry.Id).ToArray(), place], row => row.GetGuid(0), cancellation)).ToHashSet();
    }
}
