using JasperFx.Events.Projections;
using Marten;
using SalesPlatform.EventStore.Declaration;
using SalesPlatform.Scorecards.Appraisals;
using SalesPlatform.Scorecards.Costs;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.Scorecards.Publications;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Scorecards.Roster;
using SalesPlatform.Scorecards.Sales;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Surveys;
using SalesPlatform.Scorecards.Targets;

namespace SalesPlatform.Scorecards;

/// <summary>Every view has one immutable entry for each event, under its id and with the instant it was learned: entries can arrive in any
/// order and twice, no two transactions write the same one, and a figure "as known at" leaves out later ones.</summary>
internal static class ScorecardsStore
{
    /// <summary>Written in the transaction that appends the events.</summary>
    public static void Configure(StoreOptions options)
    {
        options.Schema.For<RosterChange>().Index(change => change.Employee).Index(change => change.Team!);
        options.Schema.For<SalesTeam>().Index(team => team.Team);
        options.Schema.For<PlanRevision>().Index(plan => plan.Team);
        options.Schema.For<FinalScore>().Index(score => score.Team).Index(score => score.Employee);
        options.Schema.For<SurveyResult>().Index(survey => survey.Team);
        options.Schema.For<CostBaseline>().Index(baseline => baseline.Team);
        options.Schema.For<PeriodEntry>().Index(entry => entry.Team);
        options.Schema.For<KeptRepScorecards>().Index(cards => cards.Team);
        options.Schema.For<RiskEntry>().Index(entry => entry.Period);

        options.Projections.Add(new OrganisationProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new SalesTeamProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new RosterProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new PlanRevisionProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new KpiStandardProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new FinalScoreProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new SurveyResultProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new CostBaselineProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new PeriodEntryProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new KeptRepScorecardsProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new RiskEntryProjection(), ProjectionLifecycle.Inline);
        options.Keeping(new CostFacts(options.DatabaseSchemaName)).Keeping(new SalesFacts(options.DatabaseSchemaName));
    }
}
