using SalesPlatform.Scorecards;
using SalesPlatform.ServiceDefaults.Store;

var builder = WebApplication.CreateBuilder(args);
builder.AddScorecards();
var app = builder.Build();
app.MapScorecards();
await app.RunSalesServiceAsync();
