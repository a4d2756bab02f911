using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Scorecards;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddSalesService("scorecards", service => service
    .WithStore(ScorecardsStore.Configure)
    .Learning(typeof(OrganisationSet), typeof(PlanApproved))
    .Learning(typeof(TeamAdded), typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft))
    .Learning(typeof(SaleRecorded), typeof(SaleReversed), typeof(SaleReturned))
    .WithRoles(ScorecardsRoles.Declare));
builder.Services.AddSingleton<ScorecardQuery>();
builder.Services.AddHostedService<FirstStandards>();

var app = builder.Build();
app.MapSalesService(map => map.MapGrpcService<ScorecardsEndpoint>());
app.Run();
