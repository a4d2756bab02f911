using System.Data;
using Marten;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Appraisals;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Publications;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Surveys;
using SalesPlatform.Scorecards.Targets;
using SessionOptions = Marten.Services.SessionOptions;

namespace SalesPlatform.Scorecards.Known;

internal sealed record KnowledgeScope(string Team, string? Rep, IReadOnlyList<Period> Periods, DateTimeOffset AsOf)
{
    public bool SinceClose { get; init; }

    public static KnowledgeScope Of(ScorecardRequest request)
    {
        return new KnowledgeScope(request.Team, request.Rep, [request.Period], request.AsOf);
    }
}

internal sealed class KnowledgeReader(IDocumentStore store, NpgsqlDataSource source)
{
    private readonly string _salesFacts = SalesFacts.TableIn(store.Options.DatabaseSchemaName);
    private readonly string _costFacts = CostFacts.TableIn(store.Options.DatabaseSchemaName);
    private readonly LateReader _late = new(store.Options.DatabaseSchemaName);

    /// <summary>From one snapshot: what is taken in meanwhile is in all of the figures or in none.</summary>
    public Task<Knowledge> ReadAsync(KnowledgeScope scope, CancellationToken cancellation) =>
        InSnapshotAsync((session, connection) => ReadAsync(session, connection, scope, cancellation), cancellation);

    public async Task<Knowledge> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, KnowledgeScope scope, CancellationToken cancellation)
    {
        var knowledge = await DocumentsAsync(session, scope, cancellation);
        var calendar = OrganisationSetting.InForce(knowledge.Organisation.KnownAt(scope.AsOf)).Calendar();
        var days = (scope.Periods.Min(calendar.Start), scope.Periods.Max(calendar.End));
        // Whom any change ever brought into the team, for a correction may have taken that back.
        IReadOnlyList<string> reps = scope.Rep is not null ? [scope.Rep]
            : [.. knowledge.Roster.KnownAt(scope.AsOf).Where(change => change.Team == scope.Team).Select(change => change.Employee)
                .Distinct()];
        return knowledge with
        {
            Late = scope.SinceClose ? await LateAsync(connection, knowledge, scope, reps, cancellation) : knowledge.Late,
            Sales = await DailySalesQuery.ReadAsync(connection, _salesFacts, reps, days, scope.AsOf, cancellation),
            Costs = scope.Rep is null
                ? await DailyCostsQuery.ReadAsync(connection, _costFacts, scope.Team, days, scope.AsOf, cancellation) : [],
        };
    }

    public async Task<T> InSnapshotAsync<T>(Func<IQuerySession, NpgsqlConnection, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var session = store.QuerySession(SessionOptions.ForTransaction(snapshot));
        return await read(session, connection);
    }

    private async Task<IReadOnlyDictionary<string, LateKnowledge>> LateAsync(
        NpgsqlConnection connection, Knowledge knowledge, KnowledgeScope scope, IReadOnlyList<string> reps, CancellationToken cancellation)
    {
        var late = new Dictionary<string, LateKnowledge>();
        foreach (var period in scope.Periods)
        {
            var standing = PeriodStanding.Of($"{period}", knowledge.Periods.KnownAt(scope.AsOf), []);
            if (!standing.IsClosed)
                continue;
            var organisation = OrganisationSetting.InForce(knowledge.Organisation.KnownAt(scope.AsOf));
            var window = new PeriodWindow(period, organisation.Calendar(), organisation.DayOf(scope.AsOf));
            late.Add($"{period}", await _late.ReadAsync(connection, knowledge, scope, reps, window, standing.Newest!, cancellation));
        }

        return late;
    }

    private static async Task<Knowledge> DocumentsAsync(IQuerySession session, KnowledgeScope scope, CancellationToken cancellation)
    {
        var team = scope.Team;
        var batch = session.CreateBatchQuery();
        var organisation = batch.Query<OrganisationSetting>().ToList();
        var teams = batch.Query<SalesTeam>().Where(entry => entry.Team == team).ToList();
        var plans = batch.Query<PlanRevision>().Where(plan => plan.Team == team).ToList();
        var standards = batch.Query<KpiStandard>().ToList();
        var surveys = batch.Query<SurveyResult>().Where(survey => survey.Team == team).ToList();
        var baselines = batch.Query<CostBaseline>().Where(baseline => baseline.Team == team).ToList();
        var labels = scope.Periods.Select(period => $"{period}").ToArray();
        var periods = batch.Query<PeriodEntry>().Where(entry => entry.Team == team && labels.Contains(entry.Period)).ToList();
        var joined = batch.Query<RosterChange>().Where(change => change.Team == team).ToList();
        var scored = batch.Query<FinalScore>().Where(score => score.Team == team).ToList();
        await batch.Execute(cancellation);

        // Where somebody went or came from decides which days are this team's, and a later score elsewhere which score holds.
        var employees = scope.Rep is null
            ? [.. (await joined).Select(change => change.Employee).Union((await scored).Select(score => score.Employee))]
            : new[] { scope.Rep };
        var people = session.CreateBatchQuery();
        var roster = people.Query<RosterChange>().Where(change => employees.Contains(change.Employee)).ToList();
        var appraisals = people.Query<FinalScore>().Where(score => employees.Contains(score.Employee)).ToList();
        // A team's own scorecard needs none of its reps' frozen ones, which are many.
        var frozen = scope.Rep is null ? [] : labels;
        var kept = people.Query<KeptRepScorecards>().Where(cards => cards.Team == team && frozen.Contains(cards.Period)).ToList();
        await people.Execute(cancellation);
        return new Knowledge(await organisation, await teams, await roster, await plans, await standards)
        {
            Appraisals = await appraisals,
            Surveys = await surveys,
            Baselines = await baselines,
            Periods = await periods,
            Kept = await kept,
        };
    }
}
