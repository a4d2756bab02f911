using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using StatusCode = Grpc.Core.StatusCode;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>Figures as callers see them, on a real database.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class FigureTests(RunningSalesMonitoring service)
{
    private static readonly DateOnly Sep1 = new(2026, 9, 1);

    [Fact]
    public async Task An_order_of_20_split_in_halves_leaves_two_reps_with_targets_of_50_at_minus_40_each()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(100);
        await floor.SellAsync(Sep1, 20, reps: [floor.Ann, floor.Bob]);
        var figures = await floor.FiguresAsync("FY2027-M03");
        figures.Rows
            .Select(row => (row.Key, row.Name, row.Figure.Actual.ToAmount(), row.Figure.Target.ToAmount(), row.Figure.Variance.ToAmount(),
                row.Figure.Attainment.Value))
            .Should().Equal((floor.Ann, $"Name of {floor.Ann}", 10m, 50m, -40m, "0.2"),
                (floor.Bob, $"Name of {floor.Bob}", 10m, 50m, -40m, "0.2"));
        (figures.Total.Variance.ToAmount(), figures.Provisional, figures.Total.ForecastBasis).Should().Be((-80m, false, "ended"));
    }

    [Fact]
    public async Task A_sale_counts_for_the_team_its_rep_belonged_to_on_its_day()
    {
        var floor = await service.FloorAsync();
        await floor.SellAsync(new DateOnly(2026, 10, 31), 5, reps: floor.Bob);
        await floor.SellAsync(new DateOnly(2026, 11, 1), 7, reps: floor.Bob);
        (await floor.FiguresAsync("FY2027-Q2")).Total.Actual.ToAmount().Should().Be(5m);
    }

    [Theory]
    [InlineData(SalesDimension.Region, "east", "west")]
    [InlineData(SalesDimension.Customer, "c1", "c2")]
    [InlineData(SalesDimension.Product, "p1", "p2")]
    [InlineData(SalesDimension.ProductLine, "tools", "")]
    public async Task Figures_come_by_every_dimension(SalesDimension by, string first, string second)
    {
        var floor = await service.FloorAsync();
        await floor.SellAsync(Sep1, 20);
        await floor.SellAsync(Sep1.AddDays(29), 5, "c2", "p2", "west", "");
        await floor.SellAsync(Sep1.AddMonths(-1), 10);
        await floor.SellAsync(Sep1.AddYears(-1), 40);
        var figures = await floor.FiguresAsync("FY2027-M03", by);
        figures.Rows.Select(row => (row.Key, row.Figure.Actual.ToAmount())).Should().Equal((first, 20m), (second, 5m));
        var of = figures.Rows[0].Figure;
        (of.OnPrevious.Ratio.Value, of.OnLastYear.Ratio.Value, figures.Total.OnPrevious.Ratio.Value).Should().Be(("1", "-0.5", "1.5"));
        of.Trend.Select(point => point.Actual?.ToAmount()).Should().Equal(0m, 0m, 0m, 0m, 10m, 20m);
    }

    [Fact]
    public async Task A_running_month_is_forecast_and_compared_with_the_same_days()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(300);
        await floor.SellAsync(new DateOnly(2026, 11, 20), 100);
        await floor.SellAsync(new DateOnly(2026, 10, 20), 80);
        await floor.SellAsync(new DateOnly(2026, 10, 21), 500);
        var total = (await floor.FiguresAsync("FY2027-M05")).Total;
        (total.TargetToDate.ToAmount(), total.Forecast.ToAmount(), total.ForecastBasis).Should().Be((200m, 150m, "plan-phasing"));
        (total.OnPrevious.Earlier.ToAmount(), total.OnPrevious.Ratio.Value, total.Trend[^2].Actual.ToAmount()).Should()
            .Be((80m, "0.25", 580m));
    }

    [Fact]
    public async Task Figures_can_be_asked_for_as_they_were_known()
    {
        var floor = await service.FloorAsync();
        await floor.PlanAsync(100);
        var sold = await floor.SellAsync(Sep1, 50);
        var then = service.Time.GetUtcNow();
        service.Time.Advance(TimeSpan.FromSeconds(1));
        await floor.PlanAsync(200, revision: 2);
        await floor.Sales.ReturnAsync(
            new ReturnSaleRequest
            {
                Source = floor.Source, ExternalId = sold.ExternalId, ReturnId = "r", OccurredOn = Sep1.ToDate(),
                Quantity = 0.5m.ToExact()
            },
            cancellationToken: Cancellation);
        var before = await floor.Reports.GetFiguresAsync(
            new GetFiguresRequest { Team = floor.Team, Period = "FY2027-M03", AsOf = then.ToTimestamp() }, cancellationToken: Cancellation);
        var now = await floor.FiguresAsync("FY2027-M03");
        (before.Total.Attainment.Value, now.Total.Attainment.Value).Should().Be(("0.5", "0.125"));
    }

    [Fact]
    public async Task Pages_fit_together_though_sales_come_in_between()
    {
        var floor = await service.FloorAsync();
        foreach (var (customer, amount) in new[] { ("a", 30m), ("b", 20m), ("c", 10m) })
            await floor.SellAsync(Sep1, amount, customer);
        var request = new GetFiguresRequest { Team = floor.Team, Period = "FY2027-M03", By = SalesDimension.Customer, PageSize = 2 };
        var first = await floor.Reports.GetFiguresAsync(request, cancellationToken: Cancellation);
        service.Time.Advance(TimeSpan.FromSeconds(1));
        await floor.SellAsync(Sep1, 100, "c");
        request.PageToken = first.NextPageToken;
        var second = await floor.Reports.GetFiguresAsync(request, cancellationToken: Cancellation);
        first.Rows.Concat(second.Rows).Select(row => (row.Key, row.Figure.Actual.ToAmount())).Should()
            .Equal(("a", 30m), ("b", 20m), ("c", 10m));
        second.NextPageToken.Should().BeEmpty();
    }

    [Fact]
    public async Task A_rep_reads_their_own_figures_and_a_manager_their_teams()
    {
        var floor = await service.FloorAsync();
        await floor.SellAsync(Sep1, 20, reps: [floor.Ann, floor.Bob]);
        var ann = new SalesReports.SalesReportsClient(service.As("ann", "sales-rep", floor.Team, floor.Ann));
        var own = await ann.GetFiguresAsync(
            new GetFiguresRequest { Team = floor.Team, Period = "FY2027-M03", Rep = floor.Ann }, cancellationToken: Cancellation);
        (own.Total.Actual.ToAmount(), own.Rows.Count).Should().Be((10m, 1));
        await ReasonAsync(() => ann.GetFiguresAsync(new GetFiguresRequest { Team = floor.Team, Period = "FY2027-M03", Rep = floor.Bob }),
            "not-your-figures");
        await ReasonAsync(() => ann.GetFiguresAsync(new GetFiguresRequest { Team = floor.Team, Period = "FY2027-M03" }),
            "not-your-figures");
        var max = new SalesReports.SalesReportsClient(service.As("max", "sales-manager", "another"));
        await ReasonAsync(() => max.GetFiguresAsync(new GetFiguresRequest { Team = floor.Team, Period = "FY2027-M03" }), "not-your-team");
        await ReasonAsync(() => floor.Executive.GetFiguresAsync(new GetFiguresRequest { Team = "nowhere", Period = "FY2027-M03" }),
            "team-not-found");
        await ReasonAsync(
            () => floor.Reports.GetFiguresAsync(new GetFiguresRequest { Team = floor.Team, Period = "FY2027", Rep = "nobody" }),
            "rep-not-found");
    }

    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        var floor = await service.FloorAsync();
        var refusal = (await FluentActions.Awaiting(() => floor.Reports.GetFiguresAsync(
            new GetFiguresRequest
            {
                Period = "May", By = (SalesDimension)9, TrendPeriods = 25, PageSize = 1_001,
                PageToken = "?"
            }).ResponseAsync)
            .Should().ThrowAsync<RpcException>()).Which;
        refusal.StatusCode.Should().Be(StatusCode.InvalidArgument);
        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(violation => violation.Field).Should()
            .Equal("team", "period", "by", "trend_periods", "page_size", "page_token");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task ReasonAsync<T>(Func<AsyncUnaryCall<T>> call, string reason) =>
        (await FluentActions.Awaiting(() => call().ResponseAsync).Should().ThrowAsync<RpcException>()).Which
            .GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be(reason);
}
