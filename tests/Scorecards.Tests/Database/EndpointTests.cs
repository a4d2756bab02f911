using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Tests.Scorecards.Histories;
using Client = SalesPlatform.Contracts.Scorecards.V1.Scorecards.ScorecardsClient;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>The service as its callers see it.</summary>
[Collection(nameof(RunningScorecards))]
public class EndpointTests(RunningScorecards scorecards)
{
    private static int _teams;

    [Fact]
    public async Task A_scorecard_tells_the_figure_the_target_the_rating_and_what_it_rests_on()
    {
        var (team, rep) = await ATeamThatSoldAsync(95.50m);

        var card = await new Client(scorecards.As("executive")).GetAsync(
            new GetScorecardRequest { Team = team, Period = "FY2027-M01" }, cancellationToken: TestContext.Current.CancellationToken);

        (card.Team, card.Rep, card.Period, card.Currency).Should().Be((team, "", "FY2027-M01", "CNY"));
        (card.StartsOn.Month, card.EndsBefore.Month, card.AsOf.ToDateTimeOffset()).Should().Be((1, 2, Readings.LongAfter));
        card.Kpis.Select(each => each.Kpi_).Should().Equal("sales-attainment", "team-uplift", "customer-satisfaction", "cost-deviation");
        var kpi = card.Kpis[0];
        (kpi.Kpi_, kpi.Actual.Value, kpi.Target.Value, kpi.Ratio.Value, kpi.Rating).Should()
            .Be(("sales-attainment", "95.5", "100", "0.955", "qualified"));
        (kpi.Provisional, kpi.Reasons.Count, kpi.Facts).Should().Be((false, 0, 1L));
        (kpi.ProratedTarget ?? kpi.OutsideMembership).Should().BeNull();
        (kpi.StandardVersion, kpi.QualifiedAt.Value, kpi.ExcellentAt.Value).Should().Be((1, "0.9", "1.05"));
        rep.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_scorecard_can_be_asked_for_as_it_was_known()
    {
        var (team, rep) = await ATeamThatSoldAsync(95);
        var request = new GetScorecardRequest
        {
            Team = team, Rep = rep, Period = "FY2027-M01",
            AsOf = History.Instant("2027-01-15T00:00Z").ToTimestamp()
        };

        var card = await new Client(scorecards.As("executive")).GetAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        (card.Kpis[0].Actual.Value, card.Kpis[0].Provisional, card.AsOf).Should().Be(("0", true, request.AsOf));
    }

    [Fact]
    public async Task What_will_be_known_later_is_not_known_now()
    {
        var (team, _) = await ATeamThatSoldAsync(95);
        var request = new GetScorecardRequest { Team = team, Period = "FY2027-M01", AsOf = Readings.LongAfter.AddYears(1).ToTimestamp() };

        var card = await new Client(scorecards.As("executive")).GetAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        card.AsOf.ToDateTimeOffset().Should().Be(Readings.LongAfter);
    }

    [Theory]
    [InlineData("", "FY2027", StatusCode.InvalidArgument)]
    [InlineData("nowhere", "2027", StatusCode.InvalidArgument)]
    [InlineData("nowhere", "FY2027-Q5", StatusCode.InvalidArgument)]
    [InlineData("nowhere", "FY2027", StatusCode.NotFound)]
    public async Task A_wrong_request_is_refused(string team, string period, StatusCode status) =>
        (await RefusalAsync(scorecards.As("executive"), team, "", period)).Should().Be(status);

    [Fact]
    public async Task A_rep_who_never_belonged_to_the_team_is_not_found()
    {
        var (team, _) = await ATeamThatSoldAsync(1);
        (await RefusalAsync(scorecards.As("executive"), team, "nobody", "FY2027")).Should().Be(StatusCode.NotFound);
    }

    [Theory]
    [InlineData("executive", "", false, StatusCode.OK)]
    [InlineData("finance", "", true, StatusCode.OK)]
    [InlineData("hr", "", true, StatusCode.OK)]
    [InlineData("data-analysis", "", false, StatusCode.OK)]
    [InlineData("sales-manager", "own", false, StatusCode.OK)]
    [InlineData("sales-manager", "own", true, StatusCode.OK)]
    [InlineData("sales-manager", "other", false, StatusCode.PermissionDenied)]
    [InlineData("sales-rep", "own", true, StatusCode.OK)]
    [InlineData("sales-rep", "other", true, StatusCode.OK)]
    [InlineData("sales-rep", "own", false, StatusCode.PermissionDenied)]
    [InlineData("marketing", "own", false, StatusCode.PermissionDenied)]
    public async Task Each_role_sees_what_it_may(string role, string tokenTeam, bool ofRep, StatusCode expected)
    {
        var (team, rep) = await ATeamThatSoldAsync(1);
        var caller = scorecards.As(role, tokenTeam == "own" ? team : "elsewhere", rep);
        (await RefusalAsync(caller, team, ofRep ? rep : "", "FY2027")).Should().Be(expected);
    }

    [Fact]
    public async Task A_rep_does_not_see_a_colleague()
    {
        var (team, rep) = await ATeamThatSoldAsync(1);
        (await RefusalAsync(scorecards.As("sales-rep", team, "another"), team, rep, "FY2027")).Should().Be(StatusCode.PermissionDenied);
    }

    [Theory]
    [InlineData("executive", false)]
    [InlineData("finance", false)]
    [InlineData("data-analysis", false)]
    [InlineData("hr", true)]
    [InlineData("sales-manager", true)]
    [InlineData("sales-rep", true)]
    public async Task A_person_s_uplift_is_for_the_person_their_manager_and_hr(string role, bool sees)
    {
        var (team, rep) = await ATeamThatSoldAsync(1);
        await scorecards.DeliverAsync(new History().Appraised(rep, team, "FY2026-Q4", 80).Appraised(rep, team, "FY2027-Q1", 88).Events);
        var client = new Client(scorecards.As(role, team, role == "sales-rep" ? rep : null));

        var own = await client.GetAsync(new GetScorecardRequest { Team = team, Rep = rep, Period = "FY2027-Q1" },
            cancellationToken: TestContext.Current.CancellationToken);

        own.Kpis.Select(kpi => kpi.Kpi_).Contains("team-uplift").Should().Be(sees);
        own.Kpis.Where(kpi => kpi.Kpi_ == "team-uplift").Should().OnlyContain(kpi => kpi.Ratio.Value == "0.1" && kpi.Rating == "qualified");
        own.Kpis.Count.Should().Be(sees ? 4 : 3);
    }

    [Fact]
    public async Task Intake_names_every_source()
    {
        var intake = await new Client(scorecards.As("operator")).GetIntakeAsync(
            new GetIntakeRequest(), cancellationToken: TestContext.Current.CancellationToken);

        intake.Sources.Select(source => source.Service).Should().Equal(
            "budget", "customer-relations", "planning", "sales-monitoring", "team-performance");
    }

    [Fact]
    public async Task The_first_standards_are_set_and_published_once_however_often_the_service_starts()
    {
        var first = scorecards.Services.GetServices<IHostedService>().OfType<SetFirstStandards>().Single();
        await first.StartAsync(TestContext.Current.CancellationToken);

        await using var session = scorecards.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var stored = await session.Events.FetchStreamAsync("kpi-standards/sales-attainment", token: TestContext.Current.CancellationToken);
        stored.Select(e => e.Data).Should().Equal(new KpiStandardSet("sales-attainment", 1, DateOnly.MinValue, 0.90m, 1.05m));
        (await scorecards.Broker.First).Type.Should().Be("scorecards.kpi-standard-set.v1");
    }

    private async Task<(string Team, string Rep)> ATeamThatSoldAsync(decimal amount)
    {
        var number = Interlocked.Increment(ref _teams);
        var (team, rep) = ($"team-{number}", $"rep-{number}");
        await scorecards.DeliverAsync(new History().Team(team).Hired(rep, team)
            .Plan(team, "FY2027", History.Monthly(100), (rep, "FY2027-M01", 100))
            .At("2027-01-20T08:00Z").Sold($"order-of-{rep}", "2027-01-10", (rep, amount)).Events);
        return (team, rep);
    }

    private static async Task<StatusCode> RefusalAsync(CallInvoker caller, string team, string rep, string period)
    {
        try
        {
            await new Client(caller).GetAsync(new GetScorecardRequest { Team = team, Rep = rep, Period = period });
            return StatusCode.OK;
        }
        catch (RpcException refusal)
        {
            return refusal.StatusCode;
        }
    }
}
