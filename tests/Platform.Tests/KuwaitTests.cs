using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Tests.Platform;

/// <summary>A platform of its own for a company that counts in dinars of a thousand fils, from April.</summary>
public sealed class KuwaitPlatform : PlatformFixture
{
    protected override SetOrganisationRequest Settings => new() { FiscalStartMonth = 4, Currency = "KWD", TimeZone = "Asia/Kuwait" };
}

/// <summary>Three decimals through all services: sales from a file, a split, a return, a plan, a budget, a cost and the scorecard. The
/// expected figures are worked out by hand.</summary>
public sealed class KuwaitTests(KuwaitPlatform platform) : IClassFixture<KuwaitPlatform>
{
    private const string Team = "north";
    private const string Quarter = "FY2027-Q1";
    private static readonly DateOnly May4 = new(2026, 5, 4);

    private readonly Manager _manager = new(platform);

    [Fact]
    public async Task Fils_hold_from_the_file_to_the_scorecard_and_the_first_sale_fixes_the_currency()
    {
        await _manager.TeamAsync(Team, "E101", "E102");
        var batch = await _manager.ImportSalesAsync(
            "order,line,date,rep,customer,product,region,quantity,net_amount\nKW-1,1,2026-05-04,E101,C1,P1,N,1,12.345\n"
            + "KW-1,2,2026-05-04,E101,C1,P2,N,1,0.125\nKW-1,3,2026-05-04,E102,C1,P3,N,1,7.005\n", "erp");
        (batch.ControlTotal.ToAmount(), batch.FileTotal.Value, batch.Rounding.Value).Should().Be((19.475m, "19.475", "0"));
        await ShouldBeFixedByAsync("sales-monitoring");

        await SplitAndReturnAsync();
        await PlanAsync();
        await SpendAsync();

        // 19.475 and 10.001 less 5.000, of which E101 has 12.470 + 5.001 − 2.500, and E102 7.005 + 5.000 − 2.500.
        var team = await _manager.AttainmentOnceAsync(Team, Quarter, 7);
        (KpiValues.Of(team.Actual), KpiValues.Of(team.Target)).Should().Be((24.476m, 1_500.375m));
        KpiValues.Of(team.Ratio).Should().BeApproximately(24.476m / 1_500.375m, 1e-20m);
        var (first, second) = (await _manager.AttainmentAsync(Team, Quarter, "E101"),
            await _manager.AttainmentAsync(Team, Quarter, "E102"));
        (KpiValues.Of(first.Actual), KpiValues.Of(first.Target)).Should().Be((14.971m, 1_000.125m));
        (KpiValues.Of(second.Actual), KpiValues.Of(second.Target)).Should().Be((9.505m, 500.25m));

        // 1,000.125 over twelve months are 83.344 in each of the first nine.
        var deviation = await Eventually.GetAsync("the cost in the scorecard", async () => (await Scorecards.GetAsync(
            new GetScorecardRequest { Team = Team, Period = Quarter },
            cancellationToken: Cancellation)).Kpis.Single(kpi => kpi.Kpi_ == "cost-deviation"), kpi => kpi.Facts == 1);
        (KpiValues.Of(deviation.Actual), KpiValues.Of(deviation.Target)).Should().Be((0.004m, 250.032m));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Scorecards.ScorecardsClient Scorecards => new(platform.As(Manager.Role, "scorecards"));

    private async Task ShouldBeFixedByAsync(string service)
    {
        var settings = new Organisation.OrganisationClient(platform.As("executive"));
        foreach (var other in new[]
        {
            new SetOrganisationRequest { FiscalStartMonth = 4, Currency = "USD", TimeZone = "Asia/Kuwait" },
            new SetOrganisationRequest { FiscalStartMonth = 1, Currency = "KWD", TimeZone = "Asia/Kuwait" },
        })
        {
            var refusal =
                (await FluentActions.Awaiting(() => settings.SetAsync(other, cancellationToken: Cancellation).ResponseAsync).Should()
                .ThrowAsync<RpcException>()).Which.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
            (refusal.Reason, refusal.Metadata["service"]).Should().Be(("calendar-in-use", service));
        }
    }

    private async Task SplitAndReturnAsync()
    {
        var sale = Manager.Sale("erp", "KW-2", "E101", 0, May4);
        sale.Sale.NetAmount = 10.001m.ToMoney("KWD");
        sale.Sale.Quantity = 2m.ToExact();
        sale.Sale.Credits.Clear();
        sale.Sale.Credits.Add([new Credit { Rep = "E101", Share = 0.5m.ToExact() }, new Credit { Rep = "E102", Share = 0.5m.ToExact() }]);
        await _manager.Sales.RecordAsync(sale, cancellationToken: Cancellation);
        var returned = await _manager.Sales.ReturnAsync(new ReturnSaleRequest
        {
            Source = "erp", ExternalId = "KW-2/1", ReturnId = "R-1", OccurredOn = May4.ToDate(), Quantity = 1m.ToExact(),
        }, cancellationToken: Cancellation);
        returned.CompanyAmount.ToAmount().Should().Be(5.001m, "half of 10.001 is 5.0005, and 5.000 came back");
    }

    private async Task PlanAsync()
    {
        var plans = new AnnualPlans.AnnualPlansClient(platform.As(Manager.Role));
        using var call = plans.ImportTargets();
        await call.RequestStream.WriteAsync(
            new FileChunk { Header = new FileHeader { FileName = "targets.csv", Team = Team, Target = "FY2027", Grain = "quarter" } },
            Cancellation);
        await call.RequestStream.WriteAsync(new FileChunk
        {
            Content = ByteString.CopyFromUtf8("rep,period_start,amount\nE101,2026-04-01,1000.125\nE102,2026-04-01,500.250\n"),
        }, Cancellation);
        await call.RequestStream.CompleteAsync();
        (await call).Errors.Should().BeEmpty();
        var plan = new PlanRequest { Team = Team, FiscalYear = "FY2027" };
        await plans.SubmitAsync(plan, cancellationToken: Cancellation);
        await new AnnualPlans.AnnualPlansClient(platform.As("executive")).ApproveAsync(
            new ApprovePlanRequest { Plan = plan }, cancellationToken: Cancellation);
    }

    private async Task SpendAsync()
    {
        var budget = new BudgetRequest { Team = Team, FiscalYear = "FY2027" };
        var (manager, finance) = (new Budgets.BudgetsClient(platform.As(Manager.Role, "budget")), platform.As("finance", "budget"));
        await manager.CreateAsync(budget, cancellationToken: Cancellation);
        await manager.SetLineAsync(
            new SetLineRequest { Budget = budget, Category = "travel", Period = "FY2027", Amount = 1_000.125m.ToMoney("KWD") },
            cancellationToken: Cancellation);
        await manager.SubmitAsync(budget, cancellationToken: Cancellation);
        await new Budgets.BudgetsClient(finance).ApproveAsync(
            new ApproveBudgetRequest { Budget = budget }, cancellationToken: Cancellation);
        await manager.ActivateAsync(budget, cancellationToken: Cancellation);
        var cost = await new Costs.CostsClient(finance).PostAsync(new PostCostRequest
        {
            Cost = new Cost
            {
                Team = Team, Source = "erp", Document = "1001", Supplier = "ACME", OccurredOn = May4.ToDate(), Category = "travel",
                Amount = 0.004m.ToMoney("KWD"),
            },
        }, cancellationToken: Cancellation);
        cost.Cost.CompanyAmount.ToAmount().Should().Be(0.004m);
    }
}
