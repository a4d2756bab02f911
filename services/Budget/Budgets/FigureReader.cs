using Npgsql;
using SalesPlatform.Budget.Amounts;

namespace SalesPlatform.Budget.Budgets;

/// <summary>As known at one instant; today is its day.</summary>
internal sealed record BudgetReading(BudgetState State, long Version, BudgetFigures Figures, CompanyTerms Company, DateTimeOffset AsOf)
{
    /// <summary>A document of a period tells where things stood with it, and not what became of them later.</summary>
    public BudgetReading AtEndOf(Period period)
    {
        var end = Company.Calendar.End(period);
        return end > Company.Today ? this : this with
        {
            Figures = Figures.Through(period.FirstMonth + period.MonthCount - 1),
            Company = Company with { Today = end },
        };
    }
}

internal sealed class FigureReader(IDocumentStore store, NpgsqlDataSource source, TimeProvider time)
{
    private readonly AmountTable _costs = new(store.Options.DatabaseSchemaName, CostAmountProjection.Table);

    /// <summary>From one snapshot of the database: what is recorded meanwhile is in all of it or in none.</summary>
    public Task<BudgetReading> ReadAsync(BudgetId id, DateTimeOffset? asOf, CancellationToken cancellation) =>
        InSnapshotAsync((session, connection) => ReadAsync(session, connection, id, asOf, cancellation), cancellation);

    public async Task<BudgetReading> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, BudgetId id, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var instant = asOf is { } given && given < now ? given : now;
        var company = await CompanyReader.TermsAsync(session, instant, cancellation);
        var events = await session.Events.FetchStreamAsync(id.Stream, timestamp: instant, token: cancellation);
        var state = BudgetState.Of(id).Fold(events.Select(UnitOfWork.AsRecorded));
        var costs = await TotalsAsync(connection, id, company.Calendar, instant, cancellation);
        if (events.Count == 0 && instant < now && await FirstAsync(connection, id, company.Calendar, cancellation) is { } first
            && first > instant)
            throw DomainException.NothingKnownYet(instant, first);
        return new BudgetReading(state, events.Count == 0 ? 0 : events[^1].Version, BudgetFigures.Of(state, costs), company, instant);
    }

    public Task<T> InSnapshotAsync<T>(Func<IQuerySession, NpgsqlConnection, Task<T>> read, CancellationToken cancellation) =>
        store.InSnapshotAsync(source, read, cancellation);

    // When the first fact of a year was recorded, of its budget or its costs.
    private async Task<DateTimeOffset?> FirstAsync(NpgsqlConnection connection, BudgetId id, FiscalCalendar calendar,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select least((select min(timestamp) from store.mt_events where stream_id = $1),
                (select min(recorded_at) from {_costs.Name} where account = $2 and occurred_on >= $3 and occurred_on < $4))
            """, connection);
        foreach (var value in new object[] { id.Stream, id.Team, calendar.Start(id.FiscalYear), calendar.End(id.FiscalYear) })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteScalarAsync(cancellation) is DateTime first ? new DateTimeOffset(first, TimeSpan.Zero) : null;
    }

    /// <summary>To be read behind the budget's stream: what settles a commitment between the two reads then fails the append, and the
    /// decision is taken anew.</summary>
    public async Task<CostTotals> TotalsAsync(BudgetId id, FiscalCalendar calendar, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await TotalsAsync(connection, id, calendar, DateTimeOffset.MaxValue, cancellation);
    }

    private async Task<CostTotals> TotalsAsync(
        NpgsqlConnection connection, BudgetId id, FiscalCalendar calendar, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var days = (calendar.Start(id.FiscalYear), calendar.End(id.FiscalYear));
        var sums = await _costs.SumAsync(connection, [id.Team], days, asOf, cancellation);
        return sums.Aggregate(CostTotals.None, (totals, sum) => totals.Add(sum.Item, calendar.MonthOf(sum.Day).Number, sum.Amount));
    }
}
