using System.Data;
using Marten;
using Npgsql;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Costs;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.EventStore.Store;
using SessionOptions = Marten.Services.SessionOptions;

namespace SalesPlatform.Budget.Figures;

/// <summary>A budget and its figures, as known at one instant.</summary>
/// <param name="State">The budget.</param>
/// <param name="Version">Of its stream.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Company">Calendar, currency and day of the instant.</param>
/// <param name="AsOf">The instant.</param>
public sealed record BudgetReading(BudgetState State, long Version, BudgetFigures Figures, CompanyTerms Company, DateTimeOffset AsOf);

/// <summary>Reads budgets with their costs.</summary>
public sealed class FigureReader(IDocumentStore store, NpgsqlDataSource source, TimeProvider time)
{
    private readonly AmountTable _costs = new(store.Options.DatabaseSchemaName, CostAmountProjection.Table);

    /// <summary>A budget with its figures, from one snapshot of the database: what is recorded meanwhile is in all of them or in
    /// none.</summary>
    /// <param name="id">Team and year.</param>
    /// <param name="asOf">As known then; null or a day to come: now.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<BudgetReading> ReadAsync(BudgetId id, DateTimeOffset? asOf, CancellationToken cancellation) =>
        InSnapshotAsync((session, connection) => ReadAsync(session, connection, id, asOf, cancellation), cancellation);

    /// <summary>The same within a snapshot.</summary>
    public async Task<BudgetReading> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, BudgetId id, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(id);
        var now = time.GetUtcNow();
        var instant = asOf is { } given && given < now ? given : now;
        var company = await CompanyReader.TermsAsync(session, instant, cancellation);
        var events = await session.Events.FetchStreamAsync(id.Stream, timestamp: instant, token: cancellation);
        var state = BudgetState.Of(id).Fold(events.Select(UnitOfWork.AsRecorded));
        var costs = await TotalsAsync(connection, id, company.Calendar, instant, cancellation);
        return new BudgetReading(state, events.Count == 0 ? 0 : events[^1].Version, BudgetFigures.Of(state, costs), company, instant);
    }

    /// <summary>Runs several reads on one snapshot.</summary>
    public async Task<T> InSnapshotAsync<T>(Func<IQuerySession, NpgsqlConnection, Task<T>> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var session = store.QuerySession(SessionOptions.ForTransaction(snapshot));
        return await read(session, connection);
    }

    /// <summary>All costs of a team and year as they are now. To be read behind the budget's stream: what settles a commitment between
    /// the two reads then fails the append, and the decision is taken anew.</summary>
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
