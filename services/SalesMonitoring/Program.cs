using SalesPlatform.SalesMonitoring;
using SalesPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddSalesMonitoring();

var app = builder.Build();
app.MapSalesMonitoring();
await app.RunSalesServiceAsync();
