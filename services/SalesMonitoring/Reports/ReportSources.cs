using Npgsql;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.FigureQueries;
using SalesPlatform.SalesMonitoring.Figures;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Reconciliations;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>Where the figures of a report came from, and what is wrong or in doubt there.</summary>
internal sealed class ReportSources(IDocumentStore store, NpgsqlDataSource database, SourceReader sources, WaitingRows waiting)
{
    private readonly SalesSums _sums = new(CreditFacts.TableIn(store.Options.DatabaseSchemaName));

    public async Task<IEnumerable<Wire.SourceAccuracy>> AccuracyAsync(
        IQuerySession session, ReadFigures read, CancellationToken cancellation)
    {
        var (organisation, period) = (read.Knowledge.Organisation, read.Query.Period);
        var ledger = await sources.LedgerAsync(session, organisation, period.InYear, null, cancellation);
        var files = await SourceReader.FilesAsync(session, organisation, period, null, cancellation);
        var own = await SourcesAsync(read, cancellation);
        return ledger.Accuracy(period, files).Where(each => own.Contains(each.Source)).Select(ReconciliationReplies.Of);
    }

    /// <summary>What is said of a period is of that period, and of the team.</summary>
    /// <param name="asOf">Null for now.</param>
    public async Task<IReadOnlyList<SalesException>> ExceptionsAsync(
        IQuerySession session, ReadFigures read, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var known = (await session.Query<RosterChange>().Select(change => change.Employee).Distinct().ToListAsync(cancellation))
            .ToHashSet();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var files = await waiting.ReadAsync(session, connection, DaysOf(read), read.Knowledge.Stays(null, read.Query.AsOf), known,
            asOf, cancellation);
        return [.. files.Select(file => DataExceptions.InQuarantine(file.File, file.Rows)),
            .. asOf is null ? await DisputedAsync(session, read, cancellation) : []];
    }

    private async Task<IEnumerable<SalesException>> DisputedAsync(IQuerySession session, ReadFigures read, CancellationToken cancellation)
    {
        var (year, period) = ($"{read.Query.Period.InYear}", read.Query.Period);
        var disputed = await session.Query<SourceReconciliationView>().Where(view => view.FiscalYear == year && !view.Said.Confirmed)
            .ToListAsync(cancellation);
        var own = await SourcesAsync(read, cancellation);
        return disputed.Where(view => own.Contains(view.Said.Source)
            && (period.Covers(Period.Parse(view.Said.Period)) || Period.Parse(view.Said.Period).Covers(period)))
            .Select(view => DataExceptions.Disputed(view.Said));
    }

    private async Task<IReadOnlySet<string>> SourcesAsync(ReadFigures read, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await _sums.SourcesAsync(connection, read.Knowledge.Stays(null, read.Query.AsOf), DaysOf(read), read.Query.AsOf,
            cancellation);
    }

    private static (DateOnly Start, DateOnly End) DaysOf(ReadFigures read) => (read.Sheet.Window.Start, read.Sheet.Window.End);
}
