using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.SalesMonitoring.FigureQueries;

namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed partial class ReportsEndpoint(CommandRunner runner, FigureReader figures, ReportAssembly assembly, UnitOfWorkFactory works)
    : Wire.SalesReports.SalesReportsBase
{
    public override async Task<Wire.SalesFigures> GetFigures(Wire.GetFiguresRequest request, ServerCallContext context)
    {
        var caller = Callers.ContextOf(context, works.Time);
        var page = FiguresPage.Of(request, caller.Now);
        caller.RequireFigures(page.Query.Team, page.Query.Rep);
        var read = await figures.ReadAsync(page.Query, context.CancellationToken);
        var (words, rows) = (new FigureReplies(read.Currency), read.Sheet.Rows(page.Query.Dimensions[0]));
        return new Wire.SalesFigures
        {
            Team = page.Query.Team,
            Rep = page.Query.Rep ?? "",
            Period = $"{page.Query.Period}",
            By = Dimensions.ToWire(page.Query.Dimensions[0]),
            StartsOn = read.Sheet.Window.Start.ToDate(),
            EndsBefore = read.Sheet.Window.End.ToDate(),
            Currency = read.Currency,
            AsOf = page.Query.AsOf.ToTimestamp(),
            Provisional = !read.Sheet.Window.HasEnded,
            Total = words.Figure(read.Total),
            Rows = { rows.Skip(page.Offset).Take(page.Size).Select(words.Row) },
            NextPageToken = rows.Count > page.Offset + page.Size ? page.TokenAfter(page.Offset + page.Size) : "",
            Reasons = { read.Sheet.Reasons(read.Total) },
        };
    }

    public override Task<Wire.PerformanceReport> Get(Wire.GetReportRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.Edition >= 0, "edition", "out-of-range", "Editions are numbered from 1.");
        var query = new ReportQuery(errors.Key("team", request.Team), errors.Period("period", request.Period), request.Edition,
            errors.Rows(request.Rows), errors.Trend(request.TrendPeriods), errors.OptionalInstant("as_of", request.AsOf));
        errors.ThrowIfAny();
        return assembly.ReportAsync(query, Asking(context, query.Team).Now, context.CancellationToken);
    }

    public override Task<Wire.MarketAnalysis> GetMarketAnalysis(Wire.GetMarketAnalysisRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var query = new ReportQuery(errors.Key("team", request.Team), errors.Period("period", request.Period), 0, ReportFields.UsualRows,
            TrendField.UsualTrend, errors.OptionalInstant("as_of", request.AsOf));
        errors.ThrowIfAny();
        return assembly.AnalysisAsync(query, Asking(context, query.Team).Now, context.CancellationToken);
    }

    public override async Task<Wire.ListReportsReply> List(Wire.ListReportsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.Grain is "" or "month" or "quarter" or "year", "grain", "unknown", "A grain is month, quarter or year.");
        errors.Require(request.Status is "" or "drafted" or "finalised" or "reopened", "status", "unknown",
            "A status is drafted, finalised or reopened.");
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var reports = work.Queries.Query<ReportView>().InTeams(work.Context, request.Team);
        if (request.Grain.Length > 0)
            reports = reports.Where(report => report.Grain == request.Grain);
        if (request.Status.Length > 0)
            reports = reports.Where(report => report.Status == request.Status);
        var page = await reports.PageByOrderAsync(paging, context.CancellationToken);
        return new Wire.ListReportsReply
        {
            Reports = { page.Entries.Select(view => ReportReplies.Of(view.Content, view.Version)) },
            NextPageToken = page.NextToken,
        };
    }

    private async Task<ReportFigures> HeadlineAsync(ReportKey report, CommandContext caller, CancellationToken cancellation) =>
        (await figures.ReadAsync(FiguresQuery.Headline(report.Team, report.Period, caller.Now), cancellation)).Headline;

    private CommandContext Asking(ServerCallContext context, string team)
    {
        var caller = Callers.ContextOf(context, works.Time);
        caller.RequireTeam(team);
        return caller;
    }

    private Task<Wire.ReportReply> DecideAsync(
        ServerCallContext call, IMessage request, FieldErrors errors, ReportKey report,
        Func<SalesReport, CommandContext, Task<IEnumerable<object>>> decide)
    {
        errors.ThrowIfAny();
        var (team, period, version) = report;
        return runner.RunAsync(call, request, async work =>
        {
            work.Context.RequireTeam(team);
            var loaded = await work.LoadAtAsync(
                SalesReport.Of(team, period), SalesReport.StreamOf(team, period), version, call.CancellationToken);
            // A history that is brought along does not wait for the next look at what is over.
            if (work.Context.MigratedAt is not null && loaded.State is SalesReport.NotDrafted)
            {
                loaded = work.Append(loaded,
                    ReportDecisions.Draft(loaded.State, await HeadlineAsync(report, work.Context, call.CancellationToken)));
            }

            var after = work.Append(loaded, await decide(loaded.State, work.Context));
            return ReportReplies.Of(after.State.Existing, after.Version);
        }, version > 0);
    }
}
