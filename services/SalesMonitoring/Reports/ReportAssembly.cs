using Google.Protobuf.WellKnownTypes;
using Marten;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Figures;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Markets;
using SalesPlatform.SalesMonitoring.Reconciliations;
using Wire = SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>Which report.</summary>
internal sealed record ReportQuery(string Team, Period Period, int Edition, int Rows, int Trend);

/// <summary>Puts together what the performance report and the market analysis are made of.</summary>
public sealed class ReportAssembly(IDocumentStore store, FigureReader figures, SourceReader sources)
{
    private const int MoversEachWay = 5;

    /// <summary>Everything the performance report needs. An edition is read as known when it was finalised: facts are never edited, so what
    /// was known then is still there.</summary>
    /// <exception cref="DomainException">The team, or the edition, is not known.</exception>
    internal async Task<Wire.PerformanceReport> ReportAsync(ReportQuery query, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var view = await session.LoadAsync<ReportView>(SalesReport.StreamOf(query.Team, query.Period), cancellation);
        var edition = EditionOf(view?.Content, query.Edition);
        var read = await ReadAsync(query, edition?.Figures.AsOf ?? now, cancellation);
        var (team, words) = (read.OfTeam, new FigureMessages(read.Currency));
        var report = new Wire.PerformanceReport
        {
            Report = words.Report(query.Team, $"{query.Period}", view?.Content, view?.Version ?? 0),
            TeamName = read.Knowledge.Team!.Name,
            StartsOn = read.Sheet.Window.Start.ToDate(),
            EndsBefore = read.Sheet.Window.End.ToDate(),
            Currency = read.Currency,
            AsOf = read.Query.AsOf.ToTimestamp(),
            Provisional = !read.Sheet.Window.HasEnded,
            Headline = words.Figure(team.Total),
            Exceptions =
            {
                SalesExceptions.Of(team, read.Currency).Concat(await DataExceptionsAsync(session, read, cancellation)).Select(FigureMessages.Exception),
            },
            Movers = { MoversOf(team).Select(words.Mover) },
            ByRep = { team.Reps.Select(words.Row) },
            ByRegion = { team.Regions.Select(words.Row) },
            ByProductLine = { team.ProductLines.Select(words.Row) },
            ByProduct = { team.Products.Take(query.Rows).Select(words.Row) },
            ByCustomer = { team.Customers.Take(query.Rows).Select(words.Row) },
            ProductsLeftOut = int.Max(0, team.Products.Count - query.Rows),
            CustomersLeftOut = int.Max(0, team.Customers.Count - query.Rows),
            FigureReasons = { read.Sheet.Reasons(team.Total) },
            Editions = { (view?.Content.Editions ?? []).Select(words.Edition) },
        };
        AddNotes(report, view?.Content.Notes ?? []);
        var observed = await ObservationFilter.OfPeriodAsync(session, query.Team, read.Knowledge.Calendar, query.Period, cancellation);
        report.Trends.AddRange(OfKind(observed, "trend"));
        report.DemandChanges.AddRange(OfKind(observed, "demand-change"));
        report.Accuracy.AddRange(await AccuracyAsync(session, read, cancellation));
        if (edition is not null && await ChangeSinceAsync(query, edition, now, cancellation) is { } change && change != 0)
            report.ChangedSinceFinalised = words.Money(change);
        return report;
    }

    /// <summary>Everything the market analysis document needs.</summary>
    /// <exception cref="DomainException">The team is not known.</exception>
    internal async Task<Wire.MarketAnalysis> AnalysisAsync(string team, Period period, DateTimeOffset now, CancellationToken cancellation)
    {
        var read = await ReadAsync(new ReportQuery(team, period, 0, ReportRequests.UsualRows, ReportRequests.UsualTrend), now, cancellation);
        await using var session = store.QuerySession();
        var observed = await ObservationFilter.OfPeriodAsync(session, team, read.Knowledge.Calendar, period, cancellation);
        var (sold, words) = (read.OfTeam, new FigureMessages(read.Currency));
        return new Wire.MarketAnalysis
        {
            Team = team,
            TeamName = read.Knowledge.Team!.Name,
            Period = $"{period}",
            StartsOn = read.Sheet.Window.Start.ToDate(),
            EndsBefore = read.Sheet.Window.End.ToDate(),
            Currency = read.Currency,
            AsOf = read.Query.AsOf.ToTimestamp(),
            Provisional = !read.Sheet.Window.HasEnded,
            Trends = { OfKind(observed, "trend") },
            DemandChanges = { OfKind(observed, "demand-change") },
            Total = words.Figure(sold.Total),
            ByRegion = { sold.Regions.Select(words.Row) },
            ByProductLine = { sold.ProductLines.Select(words.Row) },
            ByProduct = { sold.Products.Take(ReportRequests.UsualRows).Select(words.Row) },
            Customers = { Movers.Of([(Dimension.Customer, sold.Customers)], ReportRequests.UsualRows).Select(words.Mover) },
            Exceptions =
            {
                SalesExceptions.Of(sold, read.Currency).Where(each => each.Dimension is Dimension.Region or Dimension.ProductLine or Dimension.Product
                    or Dimension.Customer).Select(FigureMessages.Exception),
            },
        };
    }

    private static ReportEdition? EditionOf(ReportContent? content, int number) => number == 0
        ? content?.Standing
        : content?.Editions.ElementAtOrDefault(number - 1) ?? throw DomainException.NotFound("edition", $"{number}");

    private static IReadOnlyList<Mover> MoversOf(TeamFigures team) => Movers.Of(
        [(Dimension.Customer, team.Customers), (Dimension.Product, team.Products), (Dimension.Region, team.Regions)], MoversEachWay);

    private static IEnumerable<Wire.MarketObservation> OfKind(IEnumerable<ObservationView> observed, string kind) =>
        observed.Where(view => view.Kind == kind).Select(view => ObservationMessages.Of(view.Observation, view.Version));

    private static void AddNotes(Wire.PerformanceReport report, IReadOnlyList<ReportNote> notes)
    {
        foreach (var note in notes.Select(FigureMessages.Note))
        {
            (note.Kind switch
            {
                Wire.NoteKind.Reason => report.Reasons,
                Wire.NoteKind.Exception => report.NotedExceptions,
                Wire.NoteKind.Next => report.Next,
                _ => report.Commentary,
            }).Add(note);
        }
    }

    private Task<ReadFigures> ReadAsync(ReportQuery query, DateTimeOffset asOf, CancellationToken cancellation) => figures.ReadAsync(
        new FiguresQuery(query.Team, null, query.Period, ReportRequests.Earlier(asOf, asOf), query.Trend, FiguresQuery.AllDimensions), cancellation);

    private async Task<decimal> ChangeSinceAsync(ReportQuery query, ReportEdition edition, DateTimeOffset now, CancellationToken cancellation) =>
        (await figures.ReadAsync(new FiguresQuery(query.Team, null, query.Period, ReportRequests.Earlier(now, now), 1, [Dimension.Rep]), cancellation))
            .Total.Actual - edition.Figures.Actual;

    private async Task<IEnumerable<Wire.SourceAccuracy>> AccuracyAsync(IQuerySession session, ReadFigures read, CancellationToken cancellation)
    {
        var (organisation, period) = (read.Knowledge.Organisation, read.Query.Period);
        var ledger = await sources.LedgerAsync(session, organisation, period.InYear, null, cancellation);
        var files = await SourceReader.FilesAsync(session, organisation, period, null, cancellation);
        return ledger.Accuracy(period, files).Select(ReconciliationMessages.Of);
    }

    private static async Task<IReadOnlyList<SalesException>> DataExceptionsAsync(IQuerySession session, ReadFigures read, CancellationToken cancellation)
    {
        var year = $"{read.Query.Period.InYear}";
        var waiting = await session.Query<BatchSummary>().Where(batch => batch.Status == BatchStatus.Quarantined)
            .Select(batch => new { batch.FileName, batch.Counts.Quarantined }).ToListAsync(cancellation);
        var disputed = await session.Query<SourceReconciliationView>().Where(view => view.FiscalYear == year && !view.Said.Confirmed).ToListAsync(cancellation);
        return
        [
            .. waiting.Select(batch => DataExceptions.InQuarantine(batch.FileName, batch.Quarantined)),
            .. disputed.Where(view => read.Query.Period.Covers(Period.Parse(view.Said.Period)) || Period.Parse(view.Said.Period).Covers(read.Query.Period))
                .Select(view => DataExceptions.Disputed(view.Said)),
        ];
    }
}
