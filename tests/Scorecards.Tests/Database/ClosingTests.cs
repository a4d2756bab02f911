using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using Client = SalesPlatform.Contracts.Scorecards.V1.Scorecards.ScorecardsClient;
using PeriodsClient = SalesPlatform.Contracts.Scorecards.V1.ScorecardPeriods.ScorecardPeriodsClient;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>A period closed, a late fact, a reopening and a restatement, as callers see it.</summary>
[Collection(nameof(RunningScorecards))]
public class ClosingTests(RunningScorecards scorecards)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closed_scorecard_stays_as_published_and_what_came_since_stands_beside_it()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var (manager, client) = (new PeriodsClient(scorecards.As("sales-manager", north.Team)), new Client(scorecards.As("executive")));

        var closed = await manager.CloseAsync(new ClosePeriodRequest { Team = north.Team, Period = "FY2027-Q1" }, cancellationToken: Token);
        (closed.Status, closed.Revision, closed.By, closed.Version).Should().Be(("closed", 1, "sales-manager.one", 2L));
        (await manager.CloseAsync(new ClosePeriodRequest { Team = north.Team, Period = "FY2027-Q1" }, cancellationToken: Token)).Should()
            .Be(closed);

        await north.SellAsync(6, "2027-03-30", 40);
        var card = await client.GetAsync(north.Quarter, cancellationToken: Token);

        card.Standing.Should().BeEquivalentTo(new { Status = "closed", Revision = 1, ClosedBy = "sales-manager.one" });
        card.Standing.Unreached.Should().Equal("budget", "customer-relations", "planning", "sales-monitoring", "team-performance");
        card.Kpis[0].Actual.Value.Should().Be("260.51");
        card.SinceClose.Facts.Should().Be(1);
        card.SinceClose.Kpis[0].Actual.Value.Should().Be("300.51");
        var change = card.SinceClose.Changes.Should().ContainSingle().Subject;
        (change.Kpi, change.Cause, change.Actual.Value, change.Events, change.Items[0].Amount.Value).Should()
            .Be(("sales-attainment", "facts", "40", 1L, "40"));
        (await client.GetAsync(new GetScorecardRequest(north.Quarter) { Rep = north.Rep }, cancellationToken: Token)).Kpis[0].Actual.Value
            .Should().Be("170.51");
    }

    [Fact]
    public async Task A_reopened_period_is_restated_and_everything_stays_readable()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var (manager, hr) = (new PeriodsClient(scorecards.As("sales-manager", north.Team)), new PeriodsClient(scorecards.As("hr")));
        var close = new ClosePeriodRequest { Team = north.Team, Period = "FY2027-Q1" };
        var reopen = new ReopenPeriodRequest { Team = north.Team, Period = "FY2027-Q1", Reason = "an order was booked late" };

        (await TeamInStore.RefusalAsync(() => manager.ReopenAsync(reopen))).Should()
            .Be((StatusCode.FailedPrecondition, "period-not-closed"));
        await manager.CloseAsync(close, cancellationToken: Token);
        await north.SellAsync(6, "2027-03-30", 40);
        (await TeamInStore.RefusalAsync(() => manager.ReopenAsync(reopen))).Should()
            .Be((StatusCode.FailedPrecondition, "reopener-is-closer"));
        reopen.ExpectedVersion = (await new Client(scorecards.As("hr")).GetAsync(north.Quarter, cancellationToken: Token)).Standing.Version;
        (await hr.ReopenAsync(reopen, cancellationToken: Token)).Should()
            .BeEquivalentTo(new { Status = "reopened", Revision = 1, By = "hr.one" }, "the version that a reader sees is the period's");
        close.ExpectedVersion = (await new Client(scorecards.As("hr")).GetAsync(north.Quarter, cancellationToken: Token)).Standing.Version;
        (await new Client(scorecards.As("hr")).GetAsync(north.Quarter, cancellationToken: Token)).Kpis[0].Actual.Value.Should()
            .Be("300.51");
        (await manager.CloseAsync(close, cancellationToken: Token)).Should().BeEquivalentTo(new { Status = "closed", Revision = 2 });

        var history = await manager.ListRevisionsAsync(
            new ListRevisionsRequest { Team = north.Team, Period = "FY2027-Q1" }, cancellationToken: Token);
        history.Revisions
            .Select(revision => (revision.Change, revision.Revision_, revision.Reason, revision.Kpis.FirstOrDefault()?.Actual.Value))
            .Should().Equal(
                ("published", 1, "", "260.51"), ("reopened", 1, "an order was booked late", null),
                ("restated", 2, "an order was booked late", "300.51"));
        var ofRep = await new PeriodsClient(scorecards.As("finance")).ListRevisionsAsync(
            new ListRevisionsRequest { Team = north.Team, Period = "FY2027-Q1", Rep = north.Rep }, cancellationToken: Token);
        ofRep.Revisions.Select(revision => revision.Kpis.FirstOrDefault()?.Actual.Value).Should().Equal("170.51", null, "210.51");
        ofRep.Revisions[0].Kpis.Select(kpi => kpi.Kpi_).Should().NotContain("team-uplift", "an appraisal is not for finance");
    }

    [Fact]
    public async Task The_team_s_scorecard_is_published_and_those_of_its_reps_are_not()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        await new PeriodsClient(scorecards.As("executive")).CloseAsync(
            new ClosePeriodRequest { Team = north.Team, Period = "FY2027-Q1" }, cancellationToken: Token);

        using var feed = new EventFeed.EventFeedClient(scorecards.As("operator")).Read(new ReadEventsRequest(), cancellationToken: Token);
        var published = new List<FeedEvent>();
        await foreach (var e in feed.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
            published.Add(e);

        published.Where(e => e.Subject == $"scorecard-period/{north.Team}/FY2027-Q1").Select(e => e.Type).Should()
            .Equal("scorecards.scorecard-published.v1");
    }

    [Theory]
    [InlineData("FY2031", "period-not-over", StatusCode.FailedPrecondition)]
    [InlineData("2027", "", StatusCode.InvalidArgument)]
    public async Task Only_a_period_that_is_over_can_be_closed(string period, string reason, StatusCode status)
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        (await TeamInStore.RefusalAsync(
            () => new PeriodsClient(scorecards.As("executive")).CloseAsync(new ClosePeriodRequest { Team = north.Team, Period = period })))
            .Should().Be((status, reason));
    }

    [Fact]
    public async Task A_manager_closes_their_own_team_s_periods_only_and_nobody_an_unknown_team_s()
    {
        var request = new ClosePeriodRequest { Team = "nowhere", Period = "FY2027-Q1" };
        (await TeamInStore.RefusalAsync(() => new PeriodsClient(scorecards.As("sales-manager", "elsewhere")).CloseAsync(request))).Status
            .Should().Be(StatusCode.PermissionDenied);
        (await TeamInStore.RefusalAsync(() => new PeriodsClient(scorecards.As("executive")).CloseAsync(request))).Status.Should()
            .Be(StatusCode.NotFound);
    }

    [Fact]
    public async Task A_caller_who_saw_another_version_is_told()
    {
        var north = await new TeamInStore(scorecards).TellAsync();
        var request = new ClosePeriodRequest { Team = north.Team, Period = "FY2027-Q1", ExpectedVersion = 7 };
        (await TeamInStore.RefusalAsync(() => new PeriodsClient(scorecards.As("executive")).CloseAsync(request))).Status.Should()
            .Be(StatusCode.Aborted);
    }
}
