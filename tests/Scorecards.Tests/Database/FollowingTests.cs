using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Tests.Scorecards.Histories;
using Client = SalesPlatform.Contracts.Scorecards.V1.Scorecards.ScorecardsClient;
using StandardsClient = SalesPlatform.Contracts.Scorecards.V1.KpiStandards.KpiStandardsClient;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>Watch, trend, what-if, risks and standards as callers see them.</summary>
[Collection(nameof(RunningScorecards))]
public class FollowingTests(RunningScorecards scorecards)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_watcher_gets_the_scorecard_and_then_each_change_of_it_and_nothing_else()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var other = await new TeamInStore(scorecards).TellAsync();
        using var watch = new Client(scorecards.As("sales-manager", north.Team)).Watch(
            new WatchRequest { Team = north.Team, Period = "FY2027-Q1" }, cancellationToken: Token);

        (await NextAsync(watch)).Kpis[0].Actual.Value.Should().Be("260.51");
        await other.SellAsync(6, "2027-03-30", 1);
        await north.SellAsync(6, "2027-03-30", 9.49m);
        (await NextAsync(watch)).Kpis[0].Actual.Value.Should().Be("270");
        await north.SellAsync(7, "2027-03-30", 30);
        (await NextAsync(watch)).Kpis[0].Actual.Value.Should().Be("300");
    }

    [Fact]
    public async Task A_watcher_of_another_team_is_refused()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        using var watch = new Client(scorecards.As("sales-manager", "elsewhere")).Watch(
            new WatchRequest { Team = north.Team, Period = "FY2027-Q1" }, cancellationToken: Token);
        (await FluentActions.Awaiting(() => NextAsync(watch)).Should().ThrowAsync<RpcException>()).Which.StatusCode.Should()
            .Be(StatusCode.PermissionDenied);
    }

    [Fact]
    public async Task A_trend_has_the_last_periods_the_earliest_first_each_as_asked_for_alone()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var client = new Client(scorecards.As("executive"));

        var trend = await client.GetTrendAsync(
            new GetTrendRequest { Last = new GetScorecardRequest { Team = north.Team, Period = "FY2027-M02" }, Count = 4 },
            cancellationToken: Token);

        trend.Scorecards.Select(card => card.Period).Should().Equal("FY2026-M11", "FY2026-M12", "FY2027-M01", "FY2027-M02");
        foreach (var card in trend.Scorecards)
            card.Should()
                .Be(await client.GetAsync(new GetScorecardRequest { Team = north.Team, Period = card.Period }, cancellationToken: Token));
    }

    [Theory]
    [InlineData(37)]
    [InlineData(-1)]
    public async Task A_trend_is_bounded(int count) =>
        (await TeamInStore.RefusalAsync(() => new Client(scorecards.As("executive")).GetTrendAsync(
            new GetTrendRequest { Last = new GetScorecardRequest { Team = "north", Period = "FY2027" }, Count = count }))).Status.Should()
            .Be(StatusCode.InvalidArgument);

    [Fact]
    public async Task What_if_shows_both_scorecards_over_the_real_history()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var request = new WhatIfRequest
        {
            Scorecard = new GetScorecardRequest(north.Quarter) { Rep = north.Rep },
            Target = 200m.ToExact(),
            Thresholds =
                { new SupposedThresholds { Kpi = "sales-attainment", QualifiedAt = 0.5m.ToExact(), ExcellentAt = 0.6m.ToExact() } },
            Splits = { new SupposedSplit { Order = north.Order(1),
                Shares = { new SupposedShare { Rep = north.Leaver, Share = 1m.ToExact() } } } },
        };

        var reply = await new Client(scorecards.As("sales-manager", north.Team)).WhatIfAsync(request, cancellationToken: Token);

        (reply.Actual.Kpis[0].Actual.Value, reply.Actual.Kpis[0].Target.Value, reply.Actual.Kpis[0].Rating).Should()
            .Be(("170.51", "60", "excellent"));
        (reply.Supposed.Kpis[0].Actual.Value, reply.Supposed.Kpis[0].Target.Value, reply.Supposed.Kpis[0].Rating).Should()
            .Be(("70.5", "200", "below"));
        (await new Client(scorecards.As("executive")).GetAsync(request.Scorecard, cancellationToken: Token)).Kpis[0].Should()
            .Be(reply.Actual.Kpis[0], "nothing of it is kept");
    }

    [Fact]
    public async Task What_if_gives_a_rep_an_order_that_they_have_no_share_of()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var reply = await new Client(scorecards.As("sales-manager", north.Team)).WhatIfAsync(new WhatIfRequest
        {
            Scorecard = new GetScorecardRequest(north.Quarter) { Rep = north.Rep },
            Splits = { new SupposedSplit { Order = north.Order(2),
                Shares = { new SupposedShare { Rep = north.Rep, Share = 1m.ToExact() } } } },
        }, cancellationToken: Token);
        (reply.Actual.Kpis[0].Actual.Value, reply.Supposed.Kpis[0].Actual.Value).Should().Be(("170.51", "210.51"));
    }

    [Fact]
    public async Task Wrong_suppositions_are_refused()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var half = new SupposedSplit { Order = north.Order(1), Shares = { new SupposedShare { Rep = north.Rep, Share = 0.5m.ToExact() } } };
        var unknown = new SupposedSplit { Order = "none", Shares = { new SupposedShare { Rep = north.Rep, Share = 1m.ToExact() } } };

        (await RefusalAsync("executive", new WhatIfRequest())).Should().Be(StatusCode.InvalidArgument);
        (await RefusalAsync("executive", new WhatIfRequest { Splits = { half } })).Should().Be(StatusCode.InvalidArgument);
        (await RefusalAsync("executive", new WhatIfRequest { Target = (-1m).ToExact() })).Should().Be(StatusCode.InvalidArgument);
        (await RefusalAsync("executive", new WhatIfRequest { Splits = { unknown } })).Should().Be(StatusCode.NotFound);
        (await RefusalAsync("sales-rep", new WhatIfRequest { Splits = { unknown } })).Should().Be(StatusCode.PermissionDenied);

        async Task<StatusCode> RefusalAsync(string role, WhatIfRequest request)
        {
            request.Scorecard = new GetScorecardRequest(north.Quarter) { Rep = north.Rep };
            var client = new Client(scorecards.As(role, north.Team, north.Rep));
            return (await TeamInStore.RefusalAsync(() => client.WhatIfAsync(request))).Status;
        }
    }

    [Fact]
    public async Task A_risk_is_published_once_and_once_more_when_it_ends()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var (assessor, stream) =
            (scorecards.Services.GetRequiredService<RiskAssessor>(), $"kpi-risk/{north.Team}/FY2027-M01/sales-attainment");
        var store = scorecards.Services.GetRequiredService<Marten.IDocumentStore>();

        // 150.01 + 40 of 100 in January: far from a risk; the year's 15.5 due of 1,200 likewise. February, half over, has nothing but a
        // leaver's sale.
        await assessor.AssessAsync(north.Team, History.Instant("2027-01-15T00:00Z"), TestContext.Current.CancellationToken);
        (await TypesAsync(stream)).Should().BeEmpty();
        stream = $"kpi-risk/{north.Team}/FY2027-M02/sales-attainment";
        await assessor.AssessAsync(north.Team, History.Instant("2027-02-14T00:00Z"), TestContext.Current.CancellationToken);
        await assessor.AssessAsync(north.Team, History.Instant("2027-02-15T00:00Z"), TestContext.Current.CancellationToken);
        (await TypesAsync(stream)).Should().Equal("scorecards.kpi-risk-found.v1");
        await north.SellAsync(6, "2027-02-10", 100);
        await assessor.AssessAsync(north.Team, History.Instant("2027-02-16T00:00Z"), TestContext.Current.CancellationToken);
        (await TypesAsync(stream)).Should().Equal("scorecards.kpi-risk-found.v1", "scorecards.kpi-risk-ended.v1");

        async Task<IEnumerable<string>> TypesAsync(string of)
        {
            await using var session = store.QuerySession();
            return (await session.Events.FetchStreamAsync(of)).Select(e => e.EventTypeName);
        }
    }

    [Fact]
    public async Task Risks_of_running_periods_are_listed_to_those_who_may_see_the_team()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        await scorecards.DeliverAsync(new History().Plan(north.Team, "FY2031", History.Monthly(100)).Events.Skip(4));
        // A fifth of the month is over on 7 January 2031; the service's clock stands at the 1st, in the same month.
        await scorecards.Services.GetRequiredService<RiskAssessor>()
            .AssessAsync(History.Instant("2031-01-08T00:00Z"), TestContext.Current.CancellationToken);

        var risks = await new Client(scorecards.As("sales-manager", north.Team)).ListRisksAsync(
            new ListRisksRequest(), cancellationToken: Token);

        risks.Risks.Select(risk => (risk.Team, risk.Period, risk.Kpi, risk.ForecastRatio?.Value)).Should()
            .Equal((north.Team, "FY2031-M01", "sales-attainment", "0"));
        (await TeamInStore.RefusalAsync(
            () => new Client(scorecards.As("sales-manager", "elsewhere")).ListRisksAsync(new ListRisksRequest { Team = north.Team })))
            .Status.Should().Be(StatusCode.PermissionDenied);
    }

    [Fact]
    public async Task A_standard_set_by_an_executive_rates_periods_from_its_day_on()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var client = new StandardsClient(scorecards.As("executive"));
        var request = new SetStandardRequest
        {
            Kpi = "customer-satisfaction", EffectiveFrom = new DateOnly(2031, 7, 1).ToDate(), QualifiedAt = 0.85m.ToExact(),
            ExcellentAt = 0.95m.ToExact(),
        };

        var set = await client.SetStandardAsync(request, cancellationToken: Token);
        (await client.SetStandardAsync(request, cancellationToken: Token)).Version.Should()
            .Be(set.Version, "the same again changes nothing");

        var listed = await client.ListStandardsAsync(new ListStandardsRequest { Kpi = "customer-satisfaction" }, cancellationToken: Token);
        listed.Standards.Select(standard => (standard.StandardVersion, standard.QualifiedAt.Value, standard.InForce, standard.SetBy))
            .Should().Equal(
            (1, "0.8", true, "scorecards"), (2, "0.85", false, "executive.one"));
        var page = new ListStandardsRequest { Kpi = "customer-satisfaction", PageSize = 1 };
        page.PageToken = (await client.ListStandardsAsync(page, cancellationToken: Token)).NextPageToken;
        (await client.ListStandardsAsync(page, cancellationToken: Token)).Standards.Should().Equal(listed.Standards[1]);
        var reader = new Client(scorecards.As("executive"));
        (await reader.GetAsync(new GetScorecardRequest { Team = north.Team, Period = "FY2031-Q2" },
            cancellationToken: Token)).Kpis[2].StandardVersion.Should().Be(1);
        (await reader.GetAsync(new GetScorecardRequest { Team = north.Team, Period = "FY2031-Q3" },
            cancellationToken: Token)).Kpis[2].StandardVersion.Should().Be(2);
    }

    [Theory]
    [InlineData("sales-manager", "customer-satisfaction", "0.85", 2031, StatusCode.PermissionDenied)]
    [InlineData("executive", "profit", "0.85", 2031, StatusCode.InvalidArgument)]
    [InlineData("executive", "customer-satisfaction", "85", 2031, StatusCode.InvalidArgument)]
    [InlineData("executive", "customer-satisfaction", "much", 2031, StatusCode.InvalidArgument)]
    [InlineData("executive", "customer-satisfaction", "0.85", 2030, StatusCode.FailedPrecondition)]
    public async Task A_wrong_standard_is_refused(string role, string kpi, string qualified, int year, StatusCode status) =>
        (await TeamInStore.RefusalAsync(() => new StandardsClient(scorecards.As(role)).SetStandardAsync(new SetStandardRequest
        {
            Kpi = kpi, EffectiveFrom = new DateOnly(year, 7, 1).ToDate(), QualifiedAt = new Google.Type.Decimal { Value = qualified },
        }))).Status.Should().Be(status);

    private static async Task<Scorecard> NextAsync(AsyncServerStreamingCall<Scorecard> watch)
    {
        (await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken).WaitAsync(Patience)).Should().BeTrue();
        return watch.ResponseStream.Current;
    }
}
