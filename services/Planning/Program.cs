using SalesPlatform.Planning;
using SalesPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlanning();
var app = builder.Build();
app.MapPlanning();
await app.RunSalesServiceAsync();
