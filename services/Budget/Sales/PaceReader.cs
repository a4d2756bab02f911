using Npgsql;

namespace SalesPlatform.Budget.Sales;

internal sealed class PaceReader(IDocumentStore store)
{
    private readonly string _schema = store.Options.DatabaseSchemaName;

    public Task<SalesPace> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, BudgetId id, BudgetReading reading, DateTimeOffset? asOf,
        CancellationToken cancellation) => ReadAsync(session, connection, id, id.FiscalYear, reading, asOf, cancellation);

    /// <summary>Sales and targets of the months of a period that are over.</summary>
    /// <param name="asOf">For plans and roster; null for now.</param>
    public async Task<SalesPace> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, BudgetId id, Period period, BudgetReading reading, DateTimeOffset? asOf,
        CancellationToken cancellation)
    {
        var calendar = reading.Company.Calendar;
        var over = period.Months.Where(month => calendar.End(month) <= reading.Company.Today).ToList();
        if (over.Count == 0)
            return new SalesPace(0, 0, null);
        var plans = await session.Query<PlannedSales>().Where(plan => plan.Team == id.Team).ToListAsync(cancellation);
        var reps = await session.Query<KnownEmployee>().Where(rep => rep.Teams.Contains(id.Team)).ToListAsync(cancellation);
        if (asOf is { } instant)
            (plans, reps) = (await KnownAtAsync(connection, plans, instant, cancellation),
                await KnownAtAsync(session, reps, instant, cancellation));
        var sold = await SoldCreditProjection.ReadAsync(
            connection, _schema, reps.Select(rep => rep.Employee), (calendar.Start(over[0]), calendar.End(over[^1])), reading.AsOf,
            cancellation);
        return Of(id.Team, over, calendar, plans, reps, sold);
    }

    // A plan's entry has the id of its event.
    private static async Task<IReadOnlyList<PlannedSales>> KnownAtAsync(
        NpgsqlConnection connection, IReadOnlyList<PlannedSales> plans, DateTimeOffset instant, CancellationToken cancellation)
    {
        var known = await connection.ReadAsync("select id from store.mt_events where id = any($1) and timestamp <= $2",
            [plans.Select(plan => plan.Id).ToArray(), instant.ToUniversalTime()], row => row.GetGuid(0), cancellation);
        return [.. plans.Where(plan => known.Contains(plan.Id))];
    }

    private static async Task<IReadOnlyList<KnownEmployee>> KnownAtAsync(
        IQuerySession session, IReadOnlyList<KnownEmployee> reps, DateTimeOffset instant, CancellationToken cancellation)
    {
        var (known, projection) = (new List<KnownEmployee>(), new KnownEmployeeProjection());
        foreach (var rep in reps)
        {
            var events = await session.Events.FetchStreamAsync(rep.Id, timestamp: instant, token: cancellation);
            if (events.Aggregate((KnownEmployee?)null, (held, e) => projection.Evolve(held, rep.Id, e)) is { } then)
                known.Add(then);
        }

        return known;
    }

    /// <summary>A sale counts for the team its rep belonged to on its day.</summary>
    public static SalesPace Of(
        string team, IReadOnlyList<Period> over, FiscalCalendar calendar, IReadOnlyList<PlannedSales> plans,
        IReadOnlyList<KnownEmployee> reps, IReadOnlyList<SoldCredit> sold)
    {
        var byRep = reps.ToDictionary(rep => rep.Employee);
        var targets = over.Select(month => PlannedSales.TargetOf(plans, calendar, month)).ToList();
        return new SalesPace(
            over.Count,
            sold.Where(day => byRep.TryGetValue(day.Rep, out var rep) && rep.TeamOn(day.Day) == team).Sum(day => day.Amount),
            targets.Contains(null) ? null : targets.Sum());
    }
}
