using SalesPlatform.EventStore;
using SalesPlatform.SalesMonitoring;

var builder = WebApplication.CreateBuilder(args);
builder.AddSalesMonitoring();

var app = builder.Build();
app.MapSalesMonitoring();
await app.RunSalesServiceAsync();
