using System.Globalization;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Tests.Platform;

/// <summary>A platform of its own for a company without minor units, from April, that brings its history.</summary>
public sealed class YenPlatform : PlatformFixture
{
    protected override SetOrganisationRequest Settings => new() { FiscalStartMonth = 4, Currency = "JPY", TimeZone = "Asia/Tokyo" };

    protected override string SettingsRecordedAt => "2026-03-02T09:00:00+09:00";
}

/// <summary>Whole yen through all services, each fact recorded when it would have been: file, split, return, plan, budget, cost, scorecard,
/// report and document, as known at any day. The expected figures are worked out by hand, in whole numbers.</summary>
public sealed class YenTests(YenPlatform platform) : IClassFixture<YenPlatform>
{
    private const string Team = "kanto";
    private const string Quarter = "FY2027-Q1";
    private static readonly DateOnly May4 = new(2026, 5, 4);

    private readonly Manager _manager = new(platform);

    [Fact]
    public async Task Yen_hold_from_the_file_to_the_document_and_every_day_of_the_year_answers_as_it_stood()
    {
        await HireAsync();
        await PlanAsync();
        await BudgetAsync();
        var batch = await ImportAsync("2026-05-05T18:00:00+09:00",
            "order,line,date,rep,customer,product,region,quantity,net_amount\nJP-1,1,2026-05-04,E101,C1,P1,N,1,12345\n"
            + "JP-1,2,2026-05-04,E101,C1,P2,N,1,101\nJP-1,3,2026-05-04,E102,C1,P3,N,1,7005\n");
        (batch.ControlTotal.ToAmount(), batch.FileTotal.Value, batch.Recorded).Should().Be((19_451m, "19451", 3));
        await SplitAndReturnAsync();
        await SpendAsync();

        // 19,451 and 10,001 less 5,000, of which E101 has 12,446 + 5,001 − 2,500, and E102 7,005 + 5,000 − 2,500.
        var team = await _manager.AttainmentOnceAsync(Team, Quarter, 7);
        (KpiValues.Of(team.Actual), KpiValues.Of(team.Target)).Should().Be((24_452m, 150_001m));
        KpiValues.Of(team.Ratio).Should().BeApproximately(24_452m / 150_001m, 1e-20m);
        KpiValues.Of((await _manager.AttainmentAsync(Team, Quarter, "E101")).Actual).Should().Be(14_947m);
        KpiValues.Of((await _manager.AttainmentAsync(Team, Quarter, "E102")).Actual).Should().Be(9_505m);

        // 100,001 over twelve months are 8,334 in the first five, and 8,333 in the others.
        var deviation = await Eventually.GetAsync(
            "the cost in the scorecard", async () => (await CardAsync(null)).Kpis.Single(kpi => kpi.Kpi_ == "cost-deviation"),
            kpi => kpi.Facts == 1, TimeSpan.FromMinutes(1));
        (KpiValues.Of(deviation.Actual), KpiValues.Of(deviation.Target)).Should().Be((5m, 25_002m));

        await ShouldAnswerAsOfAsync();
        await ShouldReportWholeYenAsync();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task HireAsync()
    {
        const string at = "2026-03-02T10:00:00+09:00";
        await new Teams.TeamsClient(platform.Migrating("hr", at, "team-performance")).AddAsync(
            new AddTeamRequest { Name = Team }, cancellationToken: Cancellation);
        foreach (var rep in new[] { "E101", "E102" })
        {
            await new Roster.RosterClient(platform.Migrating("hr", at, "team-performance")).HireAsync(
                new HireRequest { Employee = rep, Name = $"Rep {rep}", Team = Team, HiredOn = new DateOnly(2020, 4, 1).ToDate() },
                cancellationToken: Cancellation);
        }
    }

    private async Task PlanAsync()
    {
        var manager = new AnnualPlans.AnnualPlansClient(platform.Migrating(Manager.Role, "2026-03-16T18:00:00+09:00"));
        await Eventually.GetAsync("the reps at Planning", async () =>
        {
            using var call = manager.ImportTargets();
            await call.RequestStream.WriteAsync(
                new FileChunk { Header = new FileHeader { FileName = "targets.csv", Team = Team, Target = "FY2027", Grain = "quarter" } },
                Cancellation);
            await call.RequestStream.WriteAsync(new FileChunk
            {
                Content = ByteString.CopyFromUtf8("rep,period_start,amount\nE101,2026-04-01,100001\nE102,2026-04-01,50000\n"),
            }, Cancellation);
            await call.RequestStream.CompleteAsync();
            return await call;
        }, reply => reply.Errors.Count == 0);
        var plan = new PlanRequest { Team = Team, FiscalYear = "FY2027" };
        await manager.SubmitAsync(plan, cancellationToken: Cancellation);
        await new AnnualPlans.AnnualPlansClient(platform.Migrating("executive", "2026-03-20T18:00:00+09:00"))
            .ApproveAsync(new ApprovePlanRequest { Plan = plan }, cancellationToken: Cancellation);
    }

    private async Task BudgetAsync()
    {
        var budget = new BudgetRequest { Team = Team, FiscalYear = "FY2027" };
        var manager = new Budgets.BudgetsClient(platform.Migrating(Manager.Role, "2026-03-17T18:00:00+09:00", "budget"));
        await Eventually.GetAsync("the team at Budget", async () => await CreatedAsync(manager, budget), created => created);
        await manager.SetLineAsync(
            new SetLineRequest { Budget = budget, Category = "travel", Period = "FY2027", Amount = 100_001m.ToMoney("JPY") },
            cancellationToken: Cancellation);
        await manager.SubmitAsync(budget, cancellationToken: Cancellation);
        await new Budgets.BudgetsClient(platform.Migrating("finance", "2026-03-23T18:00:00+09:00", "budget"))
            .ApproveAsync(new ApproveBudgetRequest { Budget = budget }, cancellationToken: Cancellation);
        await new Budgets.BudgetsClient(platform.Migrating(Manager.Role, "2026-03-24T18:00:00+09:00", "budget")).ActivateAsync(
            budget, cancellationToken: Cancellation);
    }

    private static async Task<bool> CreatedAsync(Budgets.BudgetsClient manager, BudgetRequest budget)
    {
        try
        {
            await manager.CreateAsync(budget, cancellationToken: Cancellation);
            return true;
        }
        catch (RpcException notYet) when (notYet.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason == "unknown-team"
            || notYet.StatusCode == StatusCode.NotFound)
        {
            return false;
        }
    }

    private async Task<BatchReply> ImportAsync(string at, string csv)
    {
        using var call = new SalesImports.SalesImportsClient(platform.Migrating(Manager.Role, at, "sales-monitoring")).Import(
            cancellationToken: Cancellation);
        await call.RequestStream.WriteAsync(new FileChunk { Header = new FileHeader { FileName = "may.csv", Source = "erp" } },
            Cancellation);
        await call.RequestStream.WriteAsync(new FileChunk { Content = ByteString.CopyFrom(csv, Encoding.UTF8) }, Cancellation);
        await call.RequestStream.CompleteAsync();
        BatchReply? batch = null;
        await foreach (var progress in call.ResponseStream.ReadAllAsync(Cancellation))
            batch = progress.Batch ?? batch;
        return batch ?? throw new InvalidOperationException("The import ended without its batch.");
    }

    private async Task SplitAndReturnAsync()
    {
        var sale = Manager.Sale("erp", "JP-2", "E101", 0, May4);
        sale.Sale.NetAmount = 10_001m.ToMoney("JPY");
        sale.Sale.Quantity = 2m.ToExact();
        sale.Sale.Credits.Clear();
        sale.Sale.Credits.Add([new Credit { Rep = "E101", Share = 0.5m.ToExact() }, new Credit { Rep = "E102", Share = 0.5m.ToExact() }]);
        await new Sales.SalesClient(platform.Migrating(Manager.Role, "2026-05-06T18:00:00+09:00", "sales-monitoring")).RecordAsync(
            sale, cancellationToken: Cancellation);
        await new Sales.SalesClient(platform.Migrating(Manager.Role, "2026-06-01T18:00:00+09:00", "sales-monitoring")).ReturnAsync(
            new ReturnSaleRequest
            {
                Source = "erp", ExternalId = "JP-2/1", ReturnId = "R-1", OccurredOn = May4.ToDate(), Quantity = 1m.ToExact(),
            }, cancellationToken: Cancellation);
    }

    private async Task SpendAsync() =>
        await new Costs.CostsClient(platform.Migrating("finance", "2026-05-11T18:00:00+09:00", "budget")).PostAsync(new PostCostRequest
        {
            Cost = new Cost
            {
                Team = Team, Source = "erp", Document = "1001", Supplier = "ACME", OccurredOn = May4.ToDate(), Category = "travel",
                Amount = 5m.ToMoney("JPY"),
            },
        }, cancellationToken: Cancellation);

    private async Task<Scorecard> CardAsync(string? asOf) =>
        await new Scorecards.ScorecardsClient(platform.As(Manager.Role, "scorecards")).GetAsync(
        new GetScorecardRequest { Team = Team, Period = Quarter, AsOf = asOf is null ? null : Instant(asOf) },
        cancellationToken: Cancellation);

    private static Timestamp Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToTimestamp();

    // The history was told today, and answers as if it had been told day by day.
    private async Task ShouldAnswerAsOfAsync()
    {
        foreach (var (asOf, sold, facts) in new[]
        {
            ("2026-05-05T17:59:59+09:00", 0m, 0L), ("2026-05-05T18:00:00+09:00", 19_451m, 3L), ("2026-05-07T09:00:00+09:00", 29_452m, 5L),
            ("2026-06-01T17:59:00+09:00", 29_452m, 5L), ("2026-06-02T09:00:00+09:00", 24_452m, 7L),
        })
        {
            var kpi = (await CardAsync(asOf)).Kpis.Single(kpi => kpi.Kpi_ == "sales-attainment");
            (kpi.Actual is null ? 0m : KpiValues.Of(kpi.Actual), kpi.Facts).Should().Be((sold, facts), "that was known at {0}", asOf);
        }

        var before = (await FluentActions.Awaiting(() => CardAsync("2026-03-02T09:59:59+09:00")).Should().ThrowAsync<RpcException>()).Which;
        before.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("nothing-known-yet");
        before.Status.Detail.Should().EndWith("the first fact is of 2026-03-02 01:00 UTC.");
    }

    private async Task ShouldReportWholeYenAsync()
    {
        foreach (var (service, kind) in new[] { ("sales-monitoring", "sales-performance-report"), ("budget", "budget-report") })
        {
            var document = $"{await new Deliverables.DeliverablesClient(platform.As(Manager.Role, service)).GetAsync(
                new GetDeliverableRequest { Kind = kind, Team = Team, Period = Quarter }, cancellationToken: Cancellation)}";
            document.Should().Contain(service == "budget" ? "25002" : "24452").And.NotMatchRegex("\"(24452|25002|150001)\\.[0-9]");
        }
    }
}
