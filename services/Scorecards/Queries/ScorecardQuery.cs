using System.Data;
using Marten;
using Npgsql;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Targets;
using SalesPlatform.ServiceDefaults.Domain;
using SessionOptions = Marten.Services.SessionOptions;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>Reads views and facts, and hands plain values to the KPIs.</summary>
public sealed class ScorecardQuery(IDocumentStore store, NpgsqlDataSource source)
{
    private readonly string _salesFacts = new SalesFactTable(store.Options.DatabaseSchemaName).Name;

    /// <summary>A scorecard, from one snapshot of the database: what is taken in meanwhile is in all of its figures or in none.</summary>
    /// <exception cref="DomainException">The team or the rep is not known.</exception>
    public async Task<ScorecardFigures> GetAsync(ScorecardRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var session = store.QuerySession(SessionOptions.ForTransaction(snapshot));
        var knowledge = await ReadAsync(session, request, cancellation);
        var facts = knowledge.FactsFor(request);
        var sales = await DailySalesQuery.ReadAsync(
            connection, _salesFacts, Knowledge.RepsOf(facts), (facts.Window.Start, facts.Window.End), request.AsOf, cancellation);
        return ScorecardFigures.Of(facts with { Sales = sales });
    }

    private static async Task<Knowledge> ReadAsync(IQuerySession session, ScorecardRequest request, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var organisation = batch.Query<OrganisationSetting>().ToList();
        var teams = batch.Query<SalesTeam>().Where(team => team.Team == request.Team).ToList();
        var plans = batch.Query<PlanRevision>().Where(plan => plan.Team == request.Team).ToList();
        var standards = batch.Query<KpiStandard>().ToList();
        var joined = batch.Query<RosterChange>().Where(change => change.Team == request.Team).ToList();
        await batch.Execute(cancellation);

        // Where somebody went from here, or came from, decides which days are this team's.
        var employees = request.Rep is null ? [.. (await joined).Select(change => change.Employee).Distinct()] : new[] { request.Rep };
        var roster = await session.Query<RosterChange>().Where(change => employees.Contains(change.Employee)).ToListAsync(cancellation);
        return new Knowledge(await organisation, await teams, roster, await plans, await standards);
    }
}
