using Npgsql;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.FigureQueries;

internal sealed record FiguresQuery(string Team, string? Rep, Period Period, DateTimeOffset AsOf, int Trend,
    IReadOnlyList<Dimension> Dimensions)
{
    public static IReadOnlyList<Dimension> AllDimensions { get; } =
        [Dimension.Rep, Dimension.Region, Dimension.ProductLine, Dimension.Product, Dimension.Customer];

    public static FiguresQuery Headline(string team, Period period, DateTimeOffset now) =>
        new(team, null, period, Learned.InMicroseconds(now), 1, [Dimension.Rep]);
}

internal sealed record ReadFigures(FiguresQuery Query, TeamKnowledge Knowledge, FigureSheet Sheet)
{
    public string Currency => Knowledge.Organisation.Currency;

    public SalesFigure Total => Sheet.Total(Query.Dimensions[0]);

    public TeamFigures OfTeam => new(Total, Sheet.Rows(Dimension.Rep), Sheet.Rows(Dimension.Region), Sheet.Rows(Dimension.ProductLine),
        Sheet.Rows(Dimension.Product), Sheet.Rows(Dimension.Customer));

    public ReportFigures Headline => new(Total.Actual, Total.Target.Amount, Currency, Query.AsOf, Sheet.Window.HasEnded);
}

internal sealed record ReportFigures(decimal Actual, decimal? Target, string Currency, DateTimeOffset AsOf, bool HasEnded);

internal sealed class FigureReader(IDocumentStore store, NpgsqlDataSource source, InboxBarrier barrier)
{
    private readonly SalesSums _sums = new(CreditFacts.TableIn(store.Options.DatabaseSchemaName));

    /// <summary>From one snapshot of the database. Before a team is called unknown, Team performance is asked for its latest.</summary>
    public async Task<ReadFigures> ReadAsync(FiguresQuery query, CancellationToken cancellation) =>
        await TryReadAsync(query, cancellation)
            ?? (await barrier.CatchUpAsync("team-performance", cancellation) ? await TryReadAsync(query, cancellation) : null)
            ?? throw DomainException.NotFound("team", query.Team);

    private Task<ReadFigures?> TryReadAsync(FiguresQuery query, CancellationToken cancellation) => store.InSnapshotAsync(source,
        (session, connection) => TryReadAsync(session, connection, query, cancellation), cancellation);

    private async Task<ReadFigures?> TryReadAsync(
        IQuerySession session, NpgsqlConnection connection, FiguresQuery query, CancellationToken cancellation)
    {
        var knowledge = await KnowledgeAsync(session, query.Team, cancellation);
        if (knowledge.Team is null)
            return null;
        knowledge.RequireKnownAt(query.AsOf);
        var window = knowledge.WindowOf(query.Period, query.AsOf);
        var cells = await _sums.ReadAsync(connection, window, window.Periods(query.Trend), knowledge.Stays(query.Rep, query.AsOf),
            query.Dimensions,
            query.AsOf, cancellation);
        return new ReadFigures(query, knowledge,
            new FigureSheet(window, query.Trend, cells, knowledge.TargetsAt(query.AsOf), knowledge.Names, query.Rep,
                await _sums.FirstDayAsync(connection, knowledge.Stays(null, query.AsOf), query.AsOf, cancellation)));
    }

    private static async Task<TeamKnowledge> KnowledgeAsync(IQuerySession session, string team, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var organisation = batch.Load<Organisation>(Organisation.Stream);
        var known = batch.Load<KnownTeam>(KnownTeam.StreamOf(team));
        var plans = batch.Query<PlanRevision>().Where(plan => plan.Team == team).ToList();
        var joined = batch.Query<RosterChange>().Where(change => change.Team == team).ToList();
        await batch.Execute(cancellation);

        // Where somebody came from or went to decides which days are this team's.
        var employees = (await joined).Select(change => change.Employee).Distinct().ToArray();
        var roster = await session.Query<RosterChange>().Where(change => employees.Contains(change.Employee)).ToListAsync(cancellation);
        return new TeamKnowledge(await organisation ?? Organisation.Default, await known, roster, await plans);
    }
}
