using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Deliverables;
using SalesPlatform.Planning.Documents;
using SalesPlatform.Planning.Due;
using SalesPlatform.Planning.Names;
using SalesPlatform.Planning.Organisations;
using SalesPlatform.Planning.Research;
using SalesPlatform.Planning.Sales;
using SalesPlatform.Planning.Strategies;

namespace SalesPlatform.Planning;

internal static class PlanningService
{
    public static WebApplicationBuilder AddPlanning(this WebApplicationBuilder builder)
    {
        builder.AddSalesService("planning", service => service
            .WithEventsOf(typeof(PlanDrafted).Assembly)
            .WithStore(PlanningStore.Configure)
            .KnowingTeams().Learning(typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft))
            // Sales monitoring waits for the plans, so that nothing here waits for it.
            .KnowingSales().ReadyWithout("sales-monitoring")
            .TellingDue<PlansDue>().TellingDue<InputsDue>()
            .WithDeliverable<SalesPlanDocument>(PlanKinds.SalesPlan)
            .WithDeliverable<MarketAnalysisDocument>(PlanKinds.MarketAnalysisReport));
        builder.Services.AddSingleton<PlanCommands>();
        builder.Services.AddSingleton<PriorSalesReader>();
        builder.Services.AddSingleton<TermsInUse>();
        return builder;
    }

    public static WebApplication MapPlanning(this WebApplication app) => app.MapSalesService(map =>
    {
        map.MapGrpcService<OrganisationEndpoint>();
        map.MapGrpcService<CompanyNamesEndpoint>();
        map.MapGrpcService<AnnualPlansEndpoint>();
        map.MapGrpcService<MarketResearchEndpoint>();
        map.MapGrpcService<ConsultationsEndpoint>();
        map.MapGrpcService<PlanStrategiesEndpoint>();
        map.MapGrpcService<TargetDiscussionsEndpoint>();
        map.MapGrpcService<PlanDocumentsEndpoint>();
    });
}
