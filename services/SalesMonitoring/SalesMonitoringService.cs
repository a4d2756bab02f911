using SalesPlatform.Company;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Deliverables;
using SalesPlatform.EventStore;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Deliverables;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Markets;
using SalesPlatform.SalesMonitoring.Orders;
using SalesPlatform.SalesMonitoring.Reconciliations;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.SalesMonitoring;

/// <summary>The service as a whole: what the program and the tests run.</summary>
public static class SalesMonitoringService
{
    /// <summary>Adds what it consists of.</summary>
    public static WebApplicationBuilder AddSalesMonitoring(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSalesService("sales-monitoring", service => service
            .WithEventsOf(typeof(SalesReportNoted).Assembly)
            .WithStore(SalesMonitoringStore.Configure)
            .KnowingOrganisation()
            .KnowingTeams()
            .Learning(typeof(PlanApproved), typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft))
            .WithRate("salesplatform.sales.per_minute", "{sale}/min", "Sales recorded within the last minute", typeof(SaleRecorded))
            .WithDeliverable<PerformanceDocument>(SalesKinds.PerformanceReport)
            .WithDeliverable<MarketDocument>(SalesKinds.MarketAnalysis));
        builder.Services.AddSingleton<RosterReader>().AddSingleton<SaleWriter>().AddSingleton<SalesImporter>().AddSingleton<RowMender>();
        builder.Services.AddSingleton<FactList>().AddSingleton<FigureReader>().AddSingleton<SourceReader>();
        builder.Services.AddSingleton<ReportAssembly>().AddSingleton<ReportDrafter>().AddHostedService<ReportDraftingService>();
        return builder;
    }

    /// <summary>Maps what it offers.</summary>
    public static WebApplication MapSalesMonitoring(this WebApplication app) => app.MapSalesService(map =>
    {
        map.MapGrpcService<SalesEndpoint>();
        map.MapGrpcService<SalesImportsEndpoint>();
        map.MapGrpcService<ReportsEndpoint>();
        map.MapGrpcService<ObservationsEndpoint>();
        map.MapGrpcService<ReconciliationsEndpoint>();
    });
}
