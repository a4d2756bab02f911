using SalesPlatform.LaunchCoordination;
using SalesPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddLaunchCoordination();
var app = builder.Build();
app.MapLaunchCoordination();
await app.RunSalesServiceAsync();
