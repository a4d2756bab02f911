using SalesPlatform.ServiceDefaults;
using SalesPlatform.TeamPerformance;
using SalesPlatform.TeamPerformance.Rosters;
using SalesPlatform.TeamPerformance.Teams;

var builder = WebApplication.CreateBuilder(args);
builder.AddSalesService("team-performance", service => service
    .WithEventsOf(typeof(Team).Assembly)
    .WithStore(TeamPerformanceStore.Configure)
    .WithRoles(TeamPerformanceRoles.Declare));
builder.Services.AddSingleton<RosterUpload>();

var app = builder.Build();
app.MapSalesService(map =>
{
    map.MapGrpcService<TeamsEndpoint>();
    map.MapGrpcService<RosterEndpoint>();
});
await app.RunAsync();
