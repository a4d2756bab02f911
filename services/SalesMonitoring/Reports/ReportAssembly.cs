using Google.Protobuf.WellKnownTypes;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.FigureQueries;
using SalesPlatform.SalesMonitoring.Figures;
using SalesPlatform.SalesMonitoring.Markets;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>Edition 0 is the report as it stands; without an instant it is as known now.</summary>
internal sealed record ReportQuery(string Team, Period Period, int Edition, int Rows, int Trend, DateTimeOffset? AsOf)
{
    public ReportQuery At(DateTimeOffset now) => AsOf < now ? this : this with { AsOf = null };
}

internal sealed class ReportAssembly(IDocumentStore store, FigureReader figures, ReportSources sources)
{
    private const int MoversEachWay = 5;

    /// <summary>An edition is read as known when it was finalised: facts are never edited, so what was known then is still there.</summary>
    internal async Task<Wire.PerformanceReport> ReportAsync(ReportQuery asked, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var query = asked.At(now);
        var instant = query.AsOf ?? now;
        var (content, version) = await ContentAsync(session, query, cancellation);
        var edition = EditionOf(content, query.Edition);
        // What was said, seen or disputed after an edition that no longer stands is none of it.
        var known = edition is null || edition == content?.Standing ? query : query with { AsOf = edition.Figures.AsOf };
        var read = await ReadAsync(query, edition?.Figures.AsOf ?? instant, cancellation);
        var (team, words, replies) = (read.OfTeam, new FigureReplies(read.Currency), new ReportReplies(read.Currency));
        var report = new Wire.PerformanceReport
        {
            Report = replies.Of(query.Team, $"{query.Period}", content, version),
            TeamName = read.Knowledge.Team!.Name,
            StartsOn = read.Sheet.Window.Start.ToDate(),
            EndsBefore = read.Sheet.Window.End.ToDate(),
            Currency = read.Currency,
            AsOf = read.Query.AsOf.ToTimestamp(),
            Provisional = !read.Sheet.Window.HasEnded,
            Headline = words.Figure(team.Total),
            Exceptions =
            {
                SalesExceptions.Of(team, read.Currency).Concat(await sources.ExceptionsAsync(session, read, known.AsOf, cancellation))
                    .Select(FigureReplies.Exception),
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
            Editions = { (content?.Editions ?? []).Select(replies.Edition) },
        };
        AddNotes(report, (known == query ? content : (await ContentAsync(session, known, cancellation)).Content)?.Notes ?? []);
        var observed = await ObservationFilter.OfPeriodAsync(
            session, query.Team, read.Knowledge.Calendar, query.Period, known.AsOf, cancellation);
        report.Trends.AddRange(OfKind(observed, "trend"));
        report.DemandChanges.AddRange(OfKind(observed, "demand-change"));
        if (known.AsOf is null)
            report.Accuracy.AddRange(await sources.AccuracyAsync(session, read, cancellation));
        if (edition is not null && await ChangeSinceAsync(query, edition, instant, cancellation) is { } change && change != 0)
            report.ChangedSinceFinalised = words.Money(change);
        return report;
    }

    internal async Task<Wire.MarketAnalysis> AnalysisAsync(ReportQuery asked, DateTimeOffset now, CancellationToken cancellation)
    {
        var query = asked.At(now);
        var (team, period) = (query.Team, query.Period);
        var read = await ReadAsync(query, query.AsOf ?? now, cancellation);
        await using var session = store.QuerySession();
        var observed = await ObservationFilter.OfPeriodAsync(session, team, read.Knowledge.Calendar, period, query.AsOf, cancellation);
        var (sold, words) = (read.OfTeam, new FigureReplies(read.Currency));
        var edition = (await ContentAsync(session, query, cancellation)).Content?.Standing?.Figures;
        return new Wire.MarketAnalysis
        {
            Edition = edition?.Edition ?? 0,
            FinalisedActual = words.Money(edition?.Actual),
            ChangedSinceFinalised = words.Money(sold.Total.Actual - edition?.Actual is { } change and not 0 ? change : null),
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
            ByProduct = { sold.Products.Take(ReportFields.UsualRows).Select(words.Row) },
            Customers = { Movers.Of([(Dimension.Customer, sold.Customers)], ReportFields.UsualRows).Select(words.Mover) },
            Exceptions =
            {
                SalesExceptions.Of(sold, read.Currency)
                    .Where(each => each.Dimension is Dimension.Region or Dimension.ProductLine or Dimension.Product
                    or Dimension.Customer).Select(FigureReplies.Exception),
            },
        };
    }

    // The stream of a report is short, and tells every instant; the view tells only now.
    private static async Task<(ReportContent? Content, long Version)> ContentAsync(IQuerySession session, ReportQuery query,
        CancellationToken cancellation)
    {
        var events = await session.Events.FetchStreamAsync(
            SalesReport.StreamOf(query.Team, query.Period), timestamp: query.AsOf, token: cancellation);
        return (ReportContent.Fold.Fold(events.Select(UnitOfWork.AsRecorded)), events.Count);
    }

    private static ReportEdition? EditionOf(ReportContent? content, int number) => number == 0
        ? content?.Standing
        : content?.Editions.ElementAtOrDefault(number - 1) ?? throw DomainException.NotFound("edition", $"{number}");

    private static IReadOnlyList<Mover> MoversOf(TeamFigures team) => Movers.Of(
        [(Dimension.Customer, team.Customers), (Dimension.Product, team.Products), (Dimension.Region, team.Regions)], MoversEachWay);

    private static IEnumerable<Wire.MarketObservation> OfKind(IEnumerable<ObservationView> observed, string kind) =>
        observed.Where(view => view.Kind == kind).Select(view => ObservationReplies.Of(view.Observation, view.Version));

    private static void AddNotes(Wire.PerformanceReport report, IReadOnlyList<ReportNote> notes)
    {
        foreach (var note in notes.Select(ReportReplies.Note))
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
        new FiguresQuery(query.Team, null, query.Period, FactMessages.Earlier(asOf, asOf), query.Trend, FiguresQuery.AllDimensions),
        cancellation);

    private async Task<decimal> ChangeSinceAsync(ReportQuery query, ReportEdition edition, DateTimeOffset now,
        CancellationToken cancellation) =>
        (await figures.ReadAsync(FiguresQuery.Headline(query.Team, query.Period, now), cancellation)).Total.Actual - edition.Figures.Actual;
}
