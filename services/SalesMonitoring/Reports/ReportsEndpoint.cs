using Google.Protobuf.WellKnownTypes;
using SalesPlatform.SalesMonitoring.Figures;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.SalesMonitoring.Reports;

internal sealed class ReportsEndpoint(CommandRunner runner, FigureReader figures, ReportAssembly assembly, UnitOfWorkFactory works)
    : Wire.SalesReports.SalesReportsBase
{
    public override async Task<Wire.SalesFigures> GetFigures(Wire.GetFiguresRequest request, ServerCallContext context)
    {
        var caller = Callers.ContextOf(context, works.Time);
        var page = ReportRequests.Parse(request, caller.Now);
        caller.RequireFigures(page.Query.Team, page.Query.Rep);
        var read = await figures.ReadAsync(page.Query, context.CancellationToken);
        var (words, rows) = (new FigureMessages(read.Currency), read.Sheet.Rows(page.Query.Dimensions[0]));
        return new Wire.SalesFigures
        {
            Team = page.Query.Team,
            Rep = page.Query.Rep ?? "",
            Period = $"{page.Query.Period}",
            By = FigureMessages.ToWire(page.Query.Dimensions[0]),
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
        var query = new ReportQuery(errors.Key("team", request.Team), errors.Period("period", request.Period), 0, ReportRequests.UsualRows,
            ReportRequests.UsualTrend, errors.OptionalInstant("as_of", request.AsOf));
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
            Reports = { page.Entries.Select(
                view => new FigureMessages(view.Content.Draft.Currency).Report(view.Team, view.Period, view.Content, view.Version)) },
            NextPageToken = page.NextToken,
        };
    }

    public override Task<Wire.ReportReply> AddNote(Wire.AddNoteRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var note = ReportRequests.Note(errors, request);
        return ChangeAsync(context, request, request.Report, errors,
            (state, caller) => Task.FromResult(ReportDecisions.AddNote(state, caller, note)));
    }

    public override Task<Wire.ReportReply> WithdrawNote(Wire.WithdrawNoteRequest request, ServerCallContext context) =>
        ChangeAsync(context, request, request.Report, new FieldErrors(),
            (state, _) => Task.FromResult(ReportDecisions.WithdrawNote(state, request.Number)));

    public override Task<Wire.ReportReply> Finalise(Wire.FinaliseReportRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, period, _) = ReportRequests.Key(errors, request.Report);
        return ChangeAsync(context, request, request.Report, errors, async (state, caller) =>
            ReportDecisions.Finalise(state, caller, await HeadlineAsync(team, period, caller, context)));
    }

    public override Task<Wire.ReportReply> Reopen(Wire.ReopenReportRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return ChangeAsync(context, request, request.Report, errors,
            (state, caller) => Task.FromResult(ReportDecisions.Reopen(state, caller, reason)));
    }

    private async Task<ReportFigures> HeadlineAsync(string team, Period period, CommandContext caller, ServerCallContext context) =>
        (await figures.ReadAsync(new FiguresQuery(team, null, period, Learned.InMicroseconds(caller.Now), 1, [Dimension.Rep]),
            context.CancellationToken)).Headline;

    private CommandContext Asking(ServerCallContext context, string team)
    {
        var caller = Callers.ContextOf(context, works.Time);
        caller.RequireTeam(team);
        return caller;
    }

    private Task<Wire.ReportReply> ChangeAsync(
        ServerCallContext context, Google.Protobuf.IMessage request, Wire.ReportKey? key, FieldErrors errors,
        Func<SalesReport, CommandContext, Task<IEnumerable<object>>> decide)
    {
        var (team, period, version) = ReportRequests.Key(errors, key);
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(team);
            var loaded = await work.LoadAtAsync(SalesReport.Of(team, period), SalesReport.StreamOf(team, period), version,
                context.CancellationToken);
            // A history that is brought along does not wait for the next look at what is over.
            if (work.Context.MigratedAt is not null && loaded.State is SalesReport.NotDrafted)
                loaded = work.Append(loaded, ReportDecisions.Draft(loaded.State, await HeadlineAsync(team, period, work.Context, context)));
            var after = work.Append(loaded, await decide(loaded.State, work.Context));
            var content = after.State.Existing;
            return new FigureMessages(content.Draft.Currency).Report(team, $"{period}", content, after.Version);
        }, version > 0);
    }
}
