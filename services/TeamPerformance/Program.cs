using SalesPlatform.TeamPerformance;
using SalesPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddTeamPerformance();

var app = builder.Build();
app.MapTeamPerformance();
await app.RunSalesServiceAsync();
