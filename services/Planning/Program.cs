using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Planning;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.Organisations;
using SalesPlatform.Planning.Teams;
using SalesPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddSalesService("planning", service => service
    .WithEventsOf(typeof(PlanDrafted).Assembly)
    .WithStore(PlanningStore.Configure)
    .Learning(typeof(TeamAdded))
    .WithRoles(PlanningRoles.Declare));
builder.Services.AddSingleton<KnownTeams>();
builder.Services.AddSingleton<PlanOverviews>();
builder.Services.AddSingleton<TargetsUpload>();

var app = builder.Build();
app.MapSalesService(map =>
{
    map.MapGrpcService<OrganisationEndpoint>();
    map.MapGrpcService<AnnualPlansEndpoint>();
});
await app.RunSalesServiceAsync();
