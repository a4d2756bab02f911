using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore;
using SalesPlatform.SalesMonitoring.Deliverables;
using SalesPlatform.SalesMonitoring.Due;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.FigureQueries;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Markets;
using SalesPlatform.SalesMonitoring.Reconciliations;
using SalesPlatform.SalesMonitoring.Reports;
using SalesPlatform.SalesMonitoring.Returns;
using SalesPlatform.SalesMonitoring.SaleApprovals;

namespace SalesPlatform.SalesMonitoring;

internal static class SalesMonitoringService
{
    public static WebApplicationBuilder AddSalesMonitoring(this WebApplicationBuilder builder)
    {
        builder.AddSalesService("sales-monitoring", service => service
            .WithEventsOf(typeof(SalesReportNoted).Assembly)
            .WithStore(SalesMonitoringStore.Configure)
            .KnowingOrganisation()
            .KnowingTeams()
            .KnowingStandards()
            .Learning(typeof(PlanApproved), typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft))
            .WithRate("salesplatform.sales.per_minute", "{sale}/min", "Sales recorded within the last minute", typeof(SaleRecorded))
            .TellingDue<ImportsDue>().TellingDue<ReportsDue>().TellingDue<HeldSalesDue>()
            .WithDeliverable<PerformanceDocument>(SalesKinds.PerformanceReport)
            .WithDeliverable<MarketDocument>(SalesKinds.MarketAnalysis));
        builder.Services.AddSingleton<RosterReader>().AddSingleton<SaleWriter>().AddSingleton<SalesImporter>();
        builder.Services.AddSingleton<SaleReads>().AddHostedService(services => services.GetRequiredService<SaleReads>());
        builder.Services.AddSingleton<ReturnImporter>().AddSingleton<SellersReader>();
        builder.Services.AddSingleton<FactList>().AddSingleton<FigureReader>().AddSingleton<SourceReader>();
        builder.Services.AddHostedService<CreditSummingService>();
        builder.Services.AddSingleton<WaitingRows>().AddSingleton<ReportSources>().AddSingleton<ReportAssembly>()
            .AddSingleton<ReportDrafter>()
            .AddHostedService<ReportDraftingService>();
        return builder;
    }

    public static WebApplication MapSalesMonitoring(this WebApplication app) => app.MapSalesService(map =>
    {
        map.MapGrpcService<SalesEndpoint>();
        map.MapGrpcService<SaleApprovalsEndpoint>();
        map.MapGrpcService<SalesImportsEndpoint>();
        map.MapGrpcService<ReportsEndpoint>();
        map.MapGrpcService<ObservationsEndpoint>();
        map.MapGrpcService<ReconciliationsEndpoint>();
    });
}
