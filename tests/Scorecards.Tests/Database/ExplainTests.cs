using System.Globalization;
using Grpc.Core;
using SalesPlatform.Contracts.Scorecards.V1;
using Client = SalesPlatform.Contracts.Scorecards.V1.Scorecards.ScorecardsClient;
using PeriodsClient = SalesPlatform.Contracts.Scorecards.V1.ScorecardPeriods.ScorecardPeriodsClient;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>Every figure is the sum of the facts that explain it.</summary>
[Collection(nameof(RunningScorecards))]
public class ExplainTests(RunningScorecards scorecards)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sales-attainment", false, 5)]
    [InlineData("sales-attainment", true, 3)]
    [InlineData("cost-deviation", false, 3)]
    [InlineData("customer-satisfaction", false, 2)]
    public async Task The_facts_of_all_pages_add_up_to_the_figure(string kpi, bool ofRep, int count)
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var request = new GetScorecardRequest(north.Quarter) { Rep = ofRep ? north.Rep : "" };

        var pages = await ReadAsync("executive", request, kpi);

        var facts = pages.SelectMany(page => page.Facts).ToList();
        var figure = pages[0].Kpi;
        facts.Should().HaveCount(count).And.OnlyHaveUniqueItems(fact => fact.Event.EventId + fact.Subject);
        figure.Facts.Should().Be(count);
        facts.Sum(Amount).Should().Be(decimal.Parse(figure.Actual.Value, CultureInfo.InvariantCulture));
        facts.Sum(fact => fact.Responses).Should().Be(figure.Responses);
        var card = await new Client(scorecards.As("executive")).GetAsync(request, cancellationToken: Token);
        card.Kpis.Single(each => each.Kpi_ == kpi).Should().Be(figure);
    }

    [Fact]
    public async Task An_uplift_is_explained_by_the_scores_of_both_quarters()
    {
        var north = await new TeamInStore(scorecards).TellAsync();

        var pages = await ReadAsync("hr", north.Quarter, "team-uplift");

        pages.SelectMany(page => page.Facts).Select(fact => (fact.Subject, Amount(fact), fact.OfPeriodBefore, fact.Reference))
            .Should().BeEquivalentTo(
                [(north.Rep, 80m, true, "FY2026-Q4"), (north.Leaver, 60m, true, "FY2026-Q4"), (north.Rep, 84.5m, false, "FY2027-Q1")]);
    }

    [Fact]
    public async Task A_fact_names_its_event_as_its_source_and_the_broker_know_it()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var sale = north.History.Events.Single(e => e.Stream == $"order/erp/{north.Order(2)}");

        var fact = (await ReadAsync("executive", north.Quarter, "sales-attainment")).SelectMany(page => page.Facts)
            .Single(each => each.Reference == north.Order(2));

        (fact.Event.EventId, fact.Event.EventType, fact.Event.Stream, fact.Event.Actor).Should().Be(
            ($"{sale.Id}", "sales-monitoring.sale-recorded.v1", sale.Stream, "somebody"));
        (fact.Subject, Amount(fact), fact.SinceClose, fact.Event.RecordedAt.ToDateTimeOffset()).Should()
            .Be((north.Leaver, 40m, false, sale.RecordedAt));
    }

    [Fact]
    public async Task The_first_page_tells_what_the_figure_rests_on_besides_its_facts()
    {
        var north = await new TeamInStore(scorecards).TellAsync();

        var pages = await ReadAsync("executive", north.Quarter, "sales-attainment");

        var plan = north.History.Events.Single(e => e.Stream.StartsWith($"annual-plan/{north.Team}/", StringComparison.Ordinal));
        pages[0].Grounds.Where(ground => ground.Use == "plan").Select(ground => (ground.Event.EventId, ground.Label))
            .Should().Equal(($"{plan.Id}", "revision 1: FY2027-M01, FY2027-M02, FY2027-M03"));
        pages[0].Grounds.Where(ground => ground.Use == "membership").Select(ground => ground.Label).Should().Equal(
            $"{north.Rep}: {north.Team} from 2020-01-01", $"{north.Leaver}: {north.Team} from 2020-01-01",
            $"{north.Leaver}: left from 2027-02-01");
        pages[0].Grounds.Should()
            .ContainSingle(ground => ground.Use == "standard" && ground.Event.EventType == "scorecards.kpi-standard-set.v1");
        pages.Skip(1).Should().OnlyContain(page => page.Grounds.Count == 0);
        (await ReadAsync("executive", north.Quarter, "cost-deviation"))[0].Grounds.Should().ContainSingle(ground => ground.Use == "budget");
    }

    [Fact]
    public async Task What_came_since_close_is_flagged()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        await new PeriodsClient(scorecards.As("executive")).CloseAsync(
            new ClosePeriodRequest { Team = north.Team, Period = "FY2027-Q1" }, cancellationToken: Token);
        await north.SellAsync(6, "2027-01-01", 40);

        var pages = await ReadAsync("executive", north.Quarter, "sales-attainment");

        pages.SelectMany(page => page.Facts).Where(fact => fact.SinceClose).Select(fact => fact.Reference).Should().Equal(north.Order(6));
        pages[0].Grounds.Should().ContainSingle(ground => ground.Use == "publication" && ground.Label == "published, revision 1");
    }

    [Theory]
    [InlineData("executive", "", StatusCode.PermissionDenied)]
    [InlineData("finance", "rep", StatusCode.PermissionDenied)]
    [InlineData("sales-rep", "rep", StatusCode.OK)]
    [InlineData("sales-rep", "", StatusCode.PermissionDenied)]
    [InlineData("hr", "rep", StatusCode.OK)]
    [InlineData("sales-manager", "", StatusCode.OK)]
    public async Task Appraisals_are_explained_to_the_person_their_manager_and_hr(string role, string ofRep, StatusCode expected)
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var request = new ExplainRequest
        {
            Scorecard = new GetScorecardRequest(north.Quarter) { Rep = ofRep.Length > 0 ? north.Rep : "" },
            Kpi = "team-uplift"
        };
        var client = new Client(scorecards.As(role, north.Team, role == "sales-rep" ? north.Rep : null));

        var status = StatusCode.OK;
        if (expected == StatusCode.OK)
            (await client.ExplainAsync(request, cancellationToken: Token)).Facts.Should().NotBeEmpty();
        else
            (status, _) = await TeamInStore.RefusalAsync(() => client.ExplainAsync(request));
        status.Should().Be(expected);
    }

    [Theory]
    [InlineData("profit", 0, "")]
    [InlineData("sales-attainment", 501, "")]
    [InlineData("sales-attainment", -1, "")]
    [InlineData("sales-attainment", 0, "not a token")]
    [InlineData("sales-attainment", 0, "AAAA")]
    public async Task A_wrong_request_is_refused(string kpi, int size, string token)
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var request = new ExplainRequest { Scorecard = north.Quarter, Kpi = kpi, PageSize = size, PageToken = token };
        (await TeamInStore.RefusalAsync(() => new Client(scorecards.As("executive")).ExplainAsync(request))).Status.Should()
            .Be(StatusCode.InvalidArgument);
    }

    private static decimal Amount(Fact fact) => decimal.Parse(fact.Amount.Value, CultureInfo.InvariantCulture);

    private async Task<List<ExplainReply>> ReadAsync(string role, GetScorecardRequest card, string kpi)
    {
        var client = new Client(scorecards.As(role));
        var pages = new List<ExplainReply>();
        do
        {
            pages.Add(await client.ExplainAsync(new ExplainRequest
            {
                Scorecard = card, Kpi = kpi, PageSize = 2, PageToken = pages.Count == 0 ? "" : pages[^1].NextPageToken,
            }));
        }
        while (pages[^1].NextPageToken.Length > 0);
        return pages;
    }
}
