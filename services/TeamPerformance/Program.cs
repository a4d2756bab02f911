using SalesPlatform.EventStore;
using SalesPlatform.TeamPerformance;

var builder = WebApplication.CreateBuilder(args);
builder.AddTeamPerformance();

var app = builder.Build();
app.MapTeamPerformance();
await app.RunSalesServiceAsync();
