using SalesPlatform.Scorecards;
using SalesPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddScorecards();
var app = builder.Build();
app.MapScorecards();
await app.RunSalesServiceAsync();
