using System.Data;
using Marten;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Appraisals;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Surveys;
using SalesPlatform.Scorecards.Targets;
using SessionOptions = Marten.Services.SessionOptions;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>Whose knowledge is read, for which days.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Rep">Only what concerns this rep; null for everybody of the team.</param>
/// <param name="Periods">The periods whose scorecards are asked for.</param>
/// <param name="AsOf">The instant that sums of sales and costs are of.</param>
public sealed record KnowledgeScope(string Team, string? Rep, IReadOnlyList<Period> Periods, DateTimeOffset AsOf)
{
    /// <summary>What one scorecard needs.</summary>
    public static KnowledgeScope Of(ScorecardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new KnowledgeScope(request.Team, request.Rep, [request.Period], request.AsOf);
    }
}

/// <summary>Reads the views, and hands plain values to the KPIs.</summary>
public sealed class KnowledgeReader(IDocumentStore store, NpgsqlDataSource source)
{
    private readonly string _salesFacts = new SalesFactTable(store.Options.DatabaseSchemaName).Name;
    private readonly string _costFacts = new CostFactTable(store.Options.DatabaseSchemaName).Name;

    /// <summary>Reads from one snapshot of the database: what is taken in meanwhile is in all of the figures or in none.</summary>
    public Task<Knowledge> ReadAsync(KnowledgeScope scope, CancellationToken cancellation) =>
        InSnapshotAsync((session, connection) => ReadAsync(session, connection, scope, cancellation), cancellation);

    /// <summary>Reads within a snapshot.</summary>
    public async Task<Knowledge> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, KnowledgeScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var knowledge = await DocumentsAsync(session, scope, cancellation);
        var calendar = OrganisationSetting.InForce(knowledge.Organisation.KnownAt(scope.AsOf)).Calendar();
        var days = (scope.Periods.Min(calendar.Start), scope.Periods.Max(calendar.End));
        var reps = scope.Rep is null ? new Memberships(knowledge.Roster.KnownAt(scope.AsOf)).EverIn(scope.Team) : [scope.Rep];
        return knowledge with
        {
            Sales = await DailySalesQuery.ReadAsync(connection, _salesFacts, reps, days, scope.AsOf, cancellation),
            Costs = scope.Rep is null ? await DailyCostsQuery.ReadAsync(connection, _costFacts, scope.Team, days, scope.AsOf, cancellation) : [],
        };
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

        // Where somebody went from here, or came from, decides which days are this team's, and a later score elsewhere which score holds.
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
