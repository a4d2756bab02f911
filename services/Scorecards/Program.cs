using SalesPlatform.EventStore;
using SalesPlatform.Scorecards;

var builder = WebApplication.CreateBuilder(args);
builder.AddScorecards();
var app = builder.Build();
app.MapScorecards();
await app.RunSalesServiceAsync();
