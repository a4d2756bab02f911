using Npgsql;

namespace SalesPlatform.Scorecards.Figures;

internal sealed record FactsScope(string Team, string? Rep, IReadOnlyList<Period> Periods, DateTimeOffset AsOf)
{
    public static FactsScope Of(ScorecardRequest request) => new(request.Team, request.Rep, [request.Period], request.AsOf);
}

internal sealed class TeamFactsReader(IDocumentStore store, NpgsqlDataSource source)
{
    public Task<TeamFacts> ReadAsync(FactsScope scope, CancellationToken cancellation) =>
        InSnapshotAsync((session, connection) => ReadAsync(session, connection, scope, cancellation), cancellation);

    public static async Task<TeamFacts> ReadAsync(
        IQuerySession session, NpgsqlConnection connection, FactsScope scope, CancellationToken cancellation)
    {
        var facts = await DocumentsAsync(session, scope, cancellation);
        var calendar = OrganisationSetting.InForce(facts.Organisation.KnownAt(scope.AsOf)).Calendar();
        var days = (scope.Periods.Min(calendar.Start), scope.Periods.Max(calendar.End));
        var reps = scope.Rep is not null ? [scope.Rep] : facts.RepsOf(scope.Team, scope.AsOf);
        return facts with
        {
            Sales = await connection.DailySalesAsync(reps, days, scope.AsOf, cancellation),
            Costs = scope.Rep is null ? await connection.DailyCostsAsync(scope.Team, days, scope.AsOf, cancellation) : [],
        };
    }

    public Task<T> InSnapshotAsync<T>(Func<IQuerySession, NpgsqlConnection, Task<T>> read, CancellationToken cancellation) =>
        store.InSnapshotAsync(source, read, cancellation);

    private static async Task<TeamFacts> DocumentsAsync(IQuerySession session, FactsScope scope, CancellationToken cancellation)
    {
        var team = scope.Team;
        var batch = session.CreateBatchQuery();
        var organisation = batch.Query<OrganisationSetting>().ToList();
        var teams = batch.Query<SalesTeam>().Where(entry => entry.Team == team).ToList();
        var plans = batch.Query<PlanRevision>().Where(plan => plan.Team == team).ToList();
        var standards = batch.Query<KpiStandard>().ToList();
        var surveys = batch.Query<SurveyResult>().Where(survey => survey.Team == team).ToList();
        var baselines = batch.Query<CostBaseline>().Where(baseline => baseline.Team == team).ToList();
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
        await people.Execute(cancellation);
        return new TeamFacts(await organisation, await teams, await roster, await plans, await standards)
        {
            Appraisals = await appraisals,
            Surveys = await surveys,
            Baselines = await baselines,
        };
    }
}
