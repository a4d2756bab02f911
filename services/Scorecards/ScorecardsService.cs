using SalesPlatform.Contracts.Budget;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Due;
using SalesPlatform.EventStore;
using SalesPlatform.Scorecards.Due;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Scorecards.Standards;

namespace SalesPlatform.Scorecards;

internal static class ScorecardsService
{
    public static WebApplicationBuilder AddScorecards(this WebApplicationBuilder builder)
    {
        builder.AddSalesService("scorecards", service => service
            .WithEventsOf(typeof(ScorecardsService).Assembly)
            .WithStore(ScorecardsStore.Configure)
            .Learning(typeof(OrganisationSet), typeof(PlanApproved))
            .Learning(typeof(TeamAdded), typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft),
                typeof(AppraisalFinalised))
            .Learning(typeof(SaleRecorded), typeof(SaleReversed), typeof(SaleReturned))
            .Learning(typeof(SurveyClosed))
            .Learning(typeof(BudgetApproved), typeof(BudgetRebaselined), typeof(CostPosted), typeof(CostReversed))
            .TellingDue<RisksDue>().TellingDue<PeriodsDue>());
        builder.Services.AddSingleton<TeamFactsReader>().AddSingleton<ScorecardReader>().AddSingleton<ScorecardWatch>()
            .AddSingleton<IntakeReader>().AddSingleton<RiskReader>().AddSingleton<RiskAssessor>();
        builder.Services.AddHostedService<SetFirstStandards>().AddHostedService<RiskWatch>();
        return builder;
    }

    public static WebApplication MapScorecards(this WebApplication app) => app.MapSalesService(map =>
    {
        map.MapGrpcService<ScorecardsEndpoint>();
        map.MapGrpcService<PeriodsEndpoint>();
        map.MapGrpcService<StandardsEndpoint>();
    });
}
