using SalesPlatform.Contracts.Budget;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Due;
using SalesPlatform.EventStore;
using SalesPlatform.Scorecards.Due;
using SalesPlatform.Scorecards.Explanations;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.Publications;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Suppositions;

namespace SalesPlatform.Scorecards;

internal static class ScorecardsService
{
    public static WebApplicationBuilder AddScorecards(this WebApplicationBuilder builder)
    {
        builder.AddSalesService("scorecards", service => service
            .WithEventsOf(typeof(RepScorecardsKept).Assembly)
            .WithStore(ScorecardsStore.Configure)
            .Learning(typeof(OrganisationSet), typeof(PlanApproved))
            .Learning(typeof(TeamAdded), typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft),
                typeof(AppraisalFinalised))
            .Learning(typeof(SaleRecorded), typeof(SaleReversed), typeof(SaleReturned))
            .Learning(typeof(SurveyClosed))
            .Learning(typeof(BudgetApproved), typeof(BudgetRebaselined), typeof(CostPosted), typeof(CostReversed))
            .TellingDue<RisksDue>().TellingDue<PeriodsDue>());
        builder.Services.AddSingleton<KnowledgeReader>();
        builder.Services.AddSingleton<ScorecardQuery>();
        builder.Services.AddSingleton<ScorecardWatch>();
        builder.Services.AddSingleton<ExplanationQuery>();
        builder.Services.AddSingleton<SuppositionQuery>();
        builder.Services.AddSingleton<IntakeQuery>();
        builder.Services.AddSingleton<PeriodCloser>();
        builder.Services.AddSingleton<PeriodHistory>();
        builder.Services.AddSingleton<RiskQuery>();
        builder.Services.AddSingleton<RiskAssessor>();
        builder.Services.AddHostedService<FirstStandards>();
        builder.Services.AddHostedService<RiskWatch>();
        return builder;
    }

    public static WebApplication MapScorecards(this WebApplication app) =>
        app.MapSalesService(map =>
        {
            map.MapGrpcService<ScorecardsEndpoint>();
            map.MapGrpcService<PeriodsEndpoint>();
            map.MapGrpcService<StandardsEndpoint>();
        });
}
