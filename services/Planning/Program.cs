using SalesPlatform.EventStore;
using SalesPlatform.Planning;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlanning();
var app = builder.Build();
app.MapPlanning();
await app.RunSalesServiceAsync();
