using SalesPlatform.Budget.Commitments;
using SalesPlatform.Budget.Compliance;
using SalesPlatform.Budget.Costs;
using SalesPlatform.Budget.Deliverables;
using SalesPlatform.Budget.Due;
using SalesPlatform.Budget.Promotions;
using SalesPlatform.Budget.Reallocations;
using SalesPlatform.Budget.Reports;
using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.EventStore;

namespace SalesPlatform.Budget;

internal static class BudgetService
{
    public static WebApplicationBuilder AddBudget(this WebApplicationBuilder builder)
    {
        builder.AddSalesService("budget", service => service
            .WithEventsOf(typeof(BudgetDrafted).Assembly)
            .WithStore(BudgetStore.Configure)
            .KnowingOrganisation().KnowingTeams().KnowingEmployees().KnowingStandards().KnowingSales()
            .Learning(typeof(PlanApproved), typeof(PromotionPlanApproved), typeof(LaunchCancelled))
            .ReactingBy<PromotionReaction>()
            .TellingDue<BudgetsDue>()
            .WithDeliverable<BudgetReport>(BudgetKinds.Report)
            .WithDeliverable<CostAnalysis>(BudgetKinds.CostAnalysis));
        builder.Services.AddSingleton<FigureReader>();
        builder.Services.AddSingleton<PaceReader>();
        builder.Services.AddSingleton<PromotionList>();
        builder.Services.AddSingleton<BudgetCommands>();
        builder.Services.AddSingleton<CostPoster>();
        return builder;
    }

    public static WebApplication MapBudget(this WebApplication app) => app.MapSalesService(map =>
    {
        map.MapGrpcService<BudgetsEndpoint>();
        map.MapGrpcService<CommitmentsEndpoint>();
        map.MapGrpcService<CostsEndpoint>();
        map.MapGrpcService<ReallocationsEndpoint>();
        map.MapGrpcService<FindingsEndpoint>();
        map.MapGrpcService<BudgetReportsEndpoint>();
    });
}
