using SalesPlatform.AppHost;

// The whole system. Services never call each other: what one learns of another it reads from that one's event feed (Reads) and from the
// broker. Each has a database of its own. Numbers are ports: gRPC, then HTTP for health. docs/operations.md says how all of it is run.
return await Platform.RunAsync(args, async platform =>
{
    await platform.AddPostgresAsync(port: 17432);
    await platform.AddRabbitMqAsync(port: 17672, administration: 17674, distribution: 17673, portMapper: 17369);

    var teams = platform.AddService<Projects.TeamPerformance>("team-performance", 17102, 17202);
    var planning = platform.AddService<Projects.Planning>("planning", 17101, 17201).Reads(teams);
    var sales = platform.AddService<Projects.SalesMonitoring>("sales-monitoring", 17103, 17203).Reads(planning, teams);
    var customers = platform.AddService<Projects.CustomerRelations>("customer-relations", 17106, 17206).Reads(planning, teams);
    var launches = platform.AddService<Projects.LaunchCoordination>("launch-coordination", 17107, 17207).Reads(planning, teams);
    var budget = platform.AddService<Projects.Budget>("budget", 17105, 17205).Reads(planning, teams, sales, launches);
    var scorecards = platform.AddService<Projects.Scorecards>("scorecards", 17104, 17204).Reads(planning, teams, sales, customers, budget);
    // These read of services declared after them.
    teams.Reads(planning, scorecards);
    customers.Reads(scorecards);
    sales.Reads(scorecards);
    budget.Reads(scorecards);
    // Asked, too, whether they hold a fact that rests on the currency and the fiscal calendar.
    planning.Reads(sales, launches, customers, budget, scorecards);

    platform.AddPortal<Projects.Portal>("portal", 17080);
    platform.AddSalesctl<Projects.Cli>();
});
