using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.LaunchCoordination;
using SalesPlatform.LaunchCoordination.Company;
using SalesPlatform.LaunchCoordination.Deliveries;
using SalesPlatform.LaunchCoordination.Launches;
using SalesPlatform.LaunchCoordination.Promotions;
using SalesPlatform.ServiceDefaults;
using SalesPlatform.ServiceDefaults.Store;

var builder = WebApplication.CreateBuilder(args);
builder.AddSalesService("launch-coordination", service => service
    .WithEventsOf(typeof(LaunchDrafted).Assembly)
    .WithStore(LaunchCoordinationStore.Configure)
    .Learning(typeof(OrganisationSet), typeof(TeamAdded))
    .WithRoles(LaunchCoordinationRoles.Declare));
builder.Services.AddSingleton<CompanyReader>().AddSingleton<LaunchCommands>().AddSingleton<LaunchOverviews>();

var app = builder.Build();
app.MapSalesService(map =>
{
    map.MapGrpcService<LaunchesEndpoint>();
    map.MapGrpcService<DeliveriesEndpoint>();
    map.MapGrpcService<PromotionsEndpoint>();
});
await app.RunSalesServiceAsync();
