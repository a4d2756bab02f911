using Grpc.Core;
using Grpc.Core.Interceptors;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Faults;

/// <summary>One command of each service that has any, each making one event; told apart by its key alone, so that nothing but the key keeps
/// a repeat from having a second effect.</summary>
internal sealed class Commands : IDisposable
{
    public const string Team = "faults";
    public const decimal Amount = 10.5m;
    private const string Rep = "faults-1";
    private const string Period = "FY2026";
    private static readonly Google.Type.Date Day = new DateOnly(2026, 3, 2).ToDate();
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);
    private readonly RunningPlatform _platform;
    private readonly Dictionary<string, Replicas> _replicas = [];
    private readonly Dictionary<string, Func<string, Task>> _commands;
    private readonly Scorecards.ScorecardsClient _scorecards;
    private readonly KpiStandards.KpiStandardsClient _standards;

    public Commands(RunningPlatform platform)
    {
        _platform = platform;
        var plans = new MarketResearch.MarketResearchClient(Calls("planning", "marketing"));
        var roster = new Roster.RosterClient(Calls("team-performance", "hr"));
        var sales = new Sales.SalesClient(Calls("sales-monitoring", "sales-manager"));
        var feedback = new CustomerFeedback.CustomerFeedbackClient(Calls("customer-relations", "customer-service"));
        var launches = new Launches.LaunchesClient(Calls("launch-coordination", "sales-manager"));
        var costs = new Costs.CostsClient(Calls("budget", "finance"));
        _scorecards = new Scorecards.ScorecardsClient(Calls("scorecards", "sales-manager"));
        _standards = new KpiStandards.KpiStandardsClient(Calls("scorecards", "executive"));
        _commands = new()
        {
            ["planning"] = async key => await plans.RecordFindingAsync(Finding(key), Options(key)),
            ["team-performance"] = async key => await roster.HireAsync(
                new HireRequest { Employee = key, Name = key, Team = Team, HiredOn = Day }, Options(key)),
            ["sales-monitoring"] = async key => await sales.RecordAsync(Sale(key), Options(key)),
            ["customer-relations"] = async key => await feedback.RecordAsync(
                new RecordFeedbackRequest
                {
                    Customer = "c", Team = Team, Category = "product", Severity = Contracts.CustomerRelations.V1.Severity.Low, Text = key,
                }, Options(key)),
            ["launch-coordination"] = async key => await launches.DraftAsync(
                new DraftLaunchRequest { Team = Team, Product = "p", Name = key, LaunchDate = new DateOnly(2099, 1, 1).ToDate() },
                Options(key)),
            ["budget"] = async key => await costs.PostAsync(Cost(key), Options(key)),
        };
    }

    public IReadOnlyCollection<string> Services => _commands.Keys;

    /// <summary>How the company counts, where nobody has said so yet.</summary>
    public async Task FoundAsync() => await new Organisation.OrganisationClient(Calls("planning", "executive")).SetAsync(
        new SetOrganisationRequest { FiscalStartMonth = 1, Currency = "USD", TimeZone = "UTC" });

    /// <summary>A team with a rep.</summary>
    public async Task PrepareAsync()
    {
        await new Teams.TeamsClient(Calls("team-performance", "hr")).AddAsync(new AddTeamRequest { Name = Team });
        await new Roster.RosterClient(Calls("team-performance", "hr")).HireAsync(
            new HireRequest { Employee = Rep, Name = "One", Team = Team, HiredOn = new DateOnly(2020, 1, 1).ToDate() });
    }

    /// <summary>Something that others learn from Scorecards; of a year of which nothing else is known.</summary>
    public async Task SetStandardAsync() => await _standards.SetStandardAsync(new SetStandardRequest
    {
        Kpi = "team-uplift", EffectiveFrom = new DateOnly(2044, 1, 1).ToDate(), QualifiedAt = 0.12m.ToExact(),
    });

    public Task SendAsync(string service, string key) => _commands[service](key);

    /// <summary>Net sales of the team as its scorecard has them, and of how many facts.</summary>
    public async Task<(long Facts, decimal Amount)> ScorecardAsync()
    {
        var card = await _scorecards.GetAsync(new GetScorecardRequest { Team = Team, Period = Period },
            deadline: DateTime.UtcNow + LongestAnswer);
        var kpi = card.Kpis.Single(each => each.Kpi_ == "sales-attainment");
        return (kpi.Facts, kpi.Actual.TryToDecimal(out var amount) ? amount : 0);
    }

    /// <summary>Calls one more replica of a service in its turn, until it is left out again.</summary>
    public IDisposable AlsoAt(string service, Uri replica) => _replicas[service].With(replica);

    public void Dispose()
    {
        foreach (var replicas in _replicas.Values)
            replicas.Dispose();
    }

    private static RecordFindingRequest Finding(string key) => new()
    {
        Plan = new PlanRequest { Team = Team, FiscalYear = "FY2026" }, Kind = FindingKind.Market, Title = key, Detail = "Detail",
        Evidence = "Evidence", Source = "Source", ObservedOn = Day,
    };

    private static RecordSaleRequest Sale(string key) => new()
    {
        Source = "faults",
        Sale = new SaleLine
        {
            Order = key, Line = 1, OccurredOn = Day, Credits = { new Credit { Rep = Rep, Share = 1m.ToExact() } },
            Customer = "c", Product = "p", Region = "r", Quantity = 1m.ToExact(), NetAmount = Amount.ToMoney("USD"),
        },
    };

    private static PostCostRequest Cost(string key) => new()
    {
        Cost = new Cost
        {
            Team = Team, Source = "faults", Document = key, OccurredOn = Day, Category = "travel", Amount = 3.25m.ToMoney("USD"),
        },
    };

    // The correlation id stays with the event: the ledger finds it by the key.
    private static CallOptions Options(string key) => new(
        new Metadata { { "idempotency-key", key }, { "x-correlation-id", key } }, DateTime.UtcNow + LongestAnswer);

    private CallInvoker Calls(string service, string role)
    {
        if (!_replicas.TryGetValue(service, out var replicas))
        {
            replicas = new Replicas(Scene.ReplicasOf(_platform, service).Select(replica => _platform.EndpointOf(replica, "grpc")));
            _replicas.Add(service, replicas);
        }

        var token = _platform.MintToken($"faults.{role}", [role], ["*"]);
        return replicas.Intercept(headers => [.. headers, new Metadata.Entry("authorization", $"Bearer {token}")]);
    }
}
