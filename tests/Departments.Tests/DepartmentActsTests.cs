using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Tests.Departments;

/// <summary>The sample of docs/integration for the other direction: departments act over gRPC, from the protos, in Python.</summary>
public class DepartmentActsTests(DepartmentsFixture platform)
{
    private static readonly SemaphoreSlim Once = new(1);
    private static readonly DateOnly Today = DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DateTime);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finance_approves_a_budget_and_posts_a_cost_once()
    {
        var team = await platform.TeamAsync();
        var year = new FiscalCalendar(7).MonthOf(Today).InYear.ToString();
        var budgets = new Budgets.BudgetsClient(platform.As("sales-manager", "budget"));
        var budget = new BudgetRequest { Team = team, FiscalYear = year };
        await budgets.CreateAsync(budget, cancellationToken: Token);
        await budgets.SetLineAsync(new SetLineRequest
        {
            Budget = budget, Category = "travel", Period = year,
            Amount = 120_000m.ToMoney("CNY")
        }, cancellationToken: Token);
        await budgets.SubmitAsync(budget, cancellationToken: Token);

        (await ActAsync("budget", "finance", "approve-budget", "--team", team, "--year", year)).Should().Be("approved, revision 1");
        string[] cost = ["post-cost", "--team", team, "--document", "INV-815", "--category", "travel", "--on", $"{Today:yyyy-MM-dd}",
            "--amount", "1250.50", "--currency", "CNY"];
        (await ActAsync("budget", "finance", cost)).Should().Be("COST_OUTCOME_POSTED");
        (await ActAsync("budget", "finance", cost)).Should().Be("COST_OUTCOME_UNCHANGED", "it is the same invoice");

        var costs = await new Costs.CostsClient(platform.As("finance", "budget"))
            .ListAsync(new ListCostsRequest { Team = team }, cancellationToken: Token);
        costs.Costs.Should().ContainSingle().Which.Cost.Amount.ToAmount().Should().Be(1250.50m);
    }

    [Fact]
    public async Task Hr_agrees_appraisal_criteria()
    {
        var team = await platform.TeamAsync();
        var request = new ProposeCriteriaRequest { Criteria = new CriteriaRequest { Team = team, FiscalYear = "FY2027" } };
        foreach (var (component, weight) in new[] { ("goal-achievement", 60m), ("work-quality", 20m), ("teamwork", 20m) })
            request.Components.Add(new CriteriaComponent { Component = component, Weight = weight.ToExact() });
        await new AppraisalCriteria.AppraisalCriteriaClient(platform.As("sales-manager", "team-performance"))
            .ProposeAsync(request, cancellationToken: Token);

        (await ActAsync("team-performance", "hr", "agree-criteria", "--team", team, "--year", "FY2027")).Should().Be("agreed, revision 1");
    }

    [Fact]
    public async Task Production_reports_a_slip()
    {
        var team = await platform.TeamAsync();
        var launches = new Launches.LaunchesClient(platform.As("sales-manager", "launch-coordination"));
        var drafted = await launches.DraftAsync(new DraftLaunchRequest
        {
            Team = team, Product = "P-100", Name = "Pump 100",
            LaunchDate = Today.AddDays(60).ToDate()
        }, cancellationToken: Token);
        var launch = new LaunchRequest { Launch = drafted.Launch };
        await launches.SetMilestoneAsync(new SetMilestoneRequest
        {
            Launch = launch, Milestone = "price list", Owner = "mia",
            DueOn = Today.AddDays(30).ToDate()
        }, cancellationToken: Token);
        await launches.PlanAsync(launch, cancellationToken: Token);
        var production = new Deliveries.DeliveriesClient(platform.As("production", "launch-coordination"));
        await production.RequestAsync(new RequestDeliveryRequest
        {
            Launch = launch, Delivery = "lot", Department = "production", WantedOn = Today.AddDays(40).ToDate(),
            QualityRequirements = { "tight" },
        }, cancellationToken: Token);
        await production.CommitAsync(new CommitDeliveryRequest { Launch = launch, Delivery = "lot", DueOn = Today.AddDays(40).ToDate() },
            cancellationToken: Token);

        var said = await ActAsync("launch-coordination", "production", "report-slip", "--launch", drafted.Launch, "--delivery", "lot",
            "--to", $"{Today.AddDays(50):yyyy-MM-dd}", "--reason", "A supplier is late.");

        said.Should().Be("Pump 100: planned");
        (await platform.PublishedAsync("launch-coordination.delivery-slipped.v1")).Should().ContainSingle();
    }

    [Fact]
    public async Task Another_departments_role_is_refused_in_words()
    {
        var run = await RunAsync("budget", "hr", "post-cost", "--team", "x", "--document", "1", "--category", "travel", "--on",
            "2026-09-15", "--amount", "1", "--currency", "CNY");
        run.Exit.Should().Be(1);
        run.Error.Should().StartWith("PERMISSION_DENIED: /salesplatform.budget.v1.Costs/Post is not for the role hr.");
    }

    private async Task<string> ActAsync(string service, string role, params string[] act)
    {
        var run = await RunAsync(service, role, act);
        run.Exit.Should().Be(0, run.Error);
        return run.Out;
    }

    private async Task<ProgramRun> RunAsync(string service, string role, params string[] act)
    {
        var python = await Tools.PythonAsync("grpc, grpc_tools", "python3-grpcio", "python3-grpc-tools");
        var stubs = await StubsAsync(python);
        return await RunningProgram.RunAsync(
            [python, Path.Combine(Repository.Samples, "python", "department_acts.py"), "--service",
                new Uri(platform.Platform.Endpoints.Services[service].Grpc).Authority, .. act],
            new Dictionary<string, string> { ["PYTHONPATH"] = stubs, ["SALESPLATFORM_TOKEN"] = platform.Token(role) });
    }

    /// <summary>Classes from the protos, made once, as the sample's own heading says.</summary>
    private async Task<string> StubsAsync(string python)
    {
        var stubs = Path.Combine(platform.Folder, "stubs");
        await Once.WaitAsync(Token);
        try
        {
            if (Directory.Exists(stubs))
                return stubs;
            Directory.CreateDirectory(stubs);
            string[] protos =
            [
                "salesplatform/budget/v1/budget.proto", "salesplatform/launchcoordination/v1/launchcoordination.proto",
                "salesplatform/teamperformance/v1/appraisals.proto", "salesplatform/platform/v1/files.proto",
                "salesplatform/platform/v1/roles.proto",
                "google/type/money.proto", "google/type/decimal.proto", "google/type/date.proto",
            ];
            var made = await RunningProgram.RunAsync([python, "-m", "grpc_tools.protoc", "-I", Repository.Protos, "-I", GoogleApis(),
                $"--python_out={stubs}", $"--grpc_python_out={stubs}", .. protos]);
            made.Exit.Should().Be(0, made.Error);
            return stubs;
        }
        finally
        {
            Once.Release();
        }
    }

    // The package that the contracts are built with carries google/type/*.proto.
    private static string GoogleApis()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.EnumerateDirectories(Path.Combine(cache, "google.api.commonprotos"))
            .Select(version => Path.Combine(version, "content", "protos"))
            .First(Directory.Exists);
    }
}
