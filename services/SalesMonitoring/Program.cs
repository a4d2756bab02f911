using SalesPlatform.Contracts.Planning;
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
    .WithRoles(SalesMonitoringRoles.Declare));
builder.Services.AddSingleton<CompanyReader>().AddSingleton<SaleWriter>().AddSingleton<SalesImporter>().AddSingleton<RowMender>();

var app = builder.Build();
app.MapSalesService(map =>
{
    map.MapGrpcService<SalesEndpoint>();
    map.MapGrpcService<SalesImportsEndpoint>();
});
app.Run();
