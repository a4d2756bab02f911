using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.SalesMonitoring;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Orders;
using SalesPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddSalesService("sales-monitoring", service => service
    .WithEventsOf(typeof(Program).Assembly)
    .WithStore(SalesMonitoringStore.Configure)
    .Learning(typeof(OrganisationSet), typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft))
    .WithRate("salesplatform.sales.per_minute", "{sale}/min", "Sales recorded within the last minute", typeof(SaleRecorded))
    .WithRoles(SalesMonitoringRoles.Declare));
builder.Services.AddSingleton<CompanyReader>().AddSingleton<SaleWriter>().AddSingleton<SalesImporter>().AddSingleton<RowMender>();

var app = builder.Build();
app.MapSalesService(map =>
{
    map.MapGrpcService<SalesEndpoint>();
    map.MapGrpcService<SalesImportsEndpoint>();
});
await app.RunSalesServiceAsync();
