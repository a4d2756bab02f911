using Marten;
using Npgsql;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Figures;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Company;
using SalesPlatform.Contracts;

namespace SalesPlatform.Budget.Sales;

/// <summary>Reads how a team's sales run, from what the other services published.</summary>
public sealed class PaceReader(IDocumentStore store)
{
    private readonly AmountTable _sold = new(store.Options.DatabaseSchemaName, SoldAmountProjection.Table);

    /// <summary>Sales and targets of the months that are over.</summary>
    public async Task<SalesPace> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, BudgetId id, BudgetReading reading, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(reading);
        var calendar = reading.Company.Calendar;
        var over = id.FiscalYear.Months.Where(month => calendar.End(month) <= reading.Company.Today).ToList();
        if (over.Count == 0)
            return new SalesPace(0, 0, null);
        var plans = await session.Query<PlannedSales>().Where(plan => plan.Team == id.Team).ToListAsync(cancellation);
        var reps = await session.Query<KnownEmployee>().Where(rep => rep.Teams.Contains(id.Team)).ToListAsync(cancellation);
        var sold = await _sold.SumAsync(
            connection, [.. reps.Select(rep => rep.Employee)], (calendar.Start(over[0]), calendar.End(over[^1])), reading.AsOf,
            cancellation);
        return Of(id.Team, over, calendar, plans, reps, sold);
    }

    /// <summary>Pure: a sale counts for the team its rep belonged to on its day.</summary>
    public static SalesPace Of(
        string team, IReadOnlyList<Period> over, FiscalCalendar calendar, IReadOnlyList<PlannedSales> plans, IReadOnlyList<KnownEmployee> reps,
            IReadOnlyList<DayAmount> sold)
    {
        ArgumentNullException.ThrowIfNull(over);
        var byRep = reps.ToDictionary(rep => rep.Employee);
        var targets = over.Select(month => PlannedSales.TargetOf(plans, calendar, month)).ToList();
        return new SalesPace(
            over.Count,
            sold.Where(day => byRep.TryGetValue(day.Account, out var rep) && rep.TeamOn(day.Day) == team).Sum(day => day.Amount),
            targets.Contains(null) ? null : targets.Sum());
    }
}
