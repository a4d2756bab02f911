using SalesPlatform.EventStore;
using SalesPlatform.LaunchCoordination;

var builder = WebApplication.CreateBuilder(args);
builder.AddLaunchCoordination();
var app = builder.Build();
app.MapLaunchCoordination();
await app.RunSalesServiceAsync();
