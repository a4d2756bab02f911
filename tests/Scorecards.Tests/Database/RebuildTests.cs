using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Tests.Hosting;
using SalesPlatform.Tests.Scorecards.Histories;
using PeriodsClient = SalesPlatform.Contracts.Scorecards.V1.ScorecardPeriods.ScorecardPeriodsClient;
using StandardsClient = SalesPlatform.Contracts.Scorecards.V1.KpiStandards.KpiStandardsClient;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningScorecards))]
public class RebuildTests(RunningScorecards scorecards)
{
    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones()
    {
        await scorecards.DeliverAsync(new History().Organisation(1).Team("rebuilt")
            .Plan("rebuilt", "FY2027", History.Monthly(100), ("E1", "FY2027-M02", 40))
            .Hired("rebuilt-E1", "rebuilt").Transferred("rebuilt-E1", "rebuilt", "south", "2027-02-01")
            .Left("rebuilt-E1", "south", "2027-03-01")
            .Sold("rebuilt-A", "2027-01-15", ("rebuilt-E1", 12.34m), ("E2", 0.01m)).Returned("rebuilt-A", "2027-02-01", ("rebuilt-E1", -2))
            .Reversed("rebuilt-A").Appraised("rebuilt-E1", "rebuilt", "FY2027-Q1", 81.25m).Surveyed("rebuilt", "2027-02-28", 40, 33)
            .Budgeted("rebuilt", "FY2027", History.Monthly(10.01m)).Rebaselined("rebuilt", "FY2027", History.Monthly(11))
            .Spent("rebuilt-C", "rebuilt", "2027-01-31", 9.99m).Unspent("rebuilt-C").Events);
        await new PeriodsClient(scorecards.As("executive")).CloseAsync(
            new ClosePeriodRequest { Team = "rebuilt", Period = "FY2027-Q1" }, cancellationToken: Cancellation);
        await new PeriodsClient(scorecards.As("hr")).ReopenAsync(
            new ReopenPeriodRequest { Team = "rebuilt", Period = "FY2027-Q1", Reason = "late" },
            cancellationToken: Cancellation);
        await new PeriodsClient(scorecards.As("hr")).CloseAsync(
            new ClosePeriodRequest { Team = "rebuilt", Period = "FY2027-Q1" }, cancellationToken: Cancellation);
        await new StandardsClient(scorecards.As("executive")).SetStandardAsync(new SetStandardRequest
        {
            Kpi = "team-uplift", EffectiveFrom = new DateOnly(2044, 1, 1).ToDate(), QualifiedAt = 0.12m.ToExact(),
        }, cancellationToken: Cancellation);
        await scorecards.Services.GetRequiredService<RiskAssessor>().AssessAsync(
            "rebuilt", History.Instant("2027-01-10T00:00Z"), Cancellation);

        var before = await OwnTruthAsync();
        // Names are asked for wherever something is due, and Scorecards learns none.
        await new RebuiltViews(scorecards, "mt_doc_knownname").ShouldEqualTheLiveOnesAsync(Cancellation);

        before.Should().HaveCountGreaterThan(8, "two publications and a reopening, of the team and of a rep, and every standard");
        (await OwnTruthAsync()).Should().Equal(before, "closings, restatements, kept rep scorecards and standards are the service's own");
    }

    // What nobody else could tell again: a rebuild of the views leaves it as it is.
    private async Task<IReadOnlyList<string>> OwnTruthAsync()
    {
        var (periods, standards) = (new PeriodsClient(scorecards.As("hr")), new StandardsClient(scorecards.As("hr")));
        var team = await periods.ListRevisionsAsync(
            new ListRevisionsRequest { Team = "rebuilt", Period = "FY2027-Q1" }, cancellationToken: Cancellation);
        var rep = await periods.ListRevisionsAsync(
            new ListRevisionsRequest { Team = "rebuilt", Period = "FY2027-Q1", Rep = "rebuilt-E1" }, cancellationToken: Cancellation);
        var set = await standards.ListStandardsAsync(new ListStandardsRequest(), cancellationToken: Cancellation);
        return [.. team.Revisions.Concat(rep.Revisions).Select(revision => $"{revision}"),
            .. set.Standards.Select(standard => $"{standard}")];
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
