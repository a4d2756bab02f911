using System.Diagnostics;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using PeriodsClient = SalesPlatform.Contracts.Scorecards.V1.ScorecardPeriods.ScorecardPeriodsClient;
using StandardsClient = SalesPlatform.Contracts.Scorecards.V1.KpiStandards.KpiStandardsClient;

namespace SalesPlatform.Tests.Platform;

/// <summary>Closings, restatements, reps' frozen scorecards and standards are told by no feed: a lost store of Scorecards comes back from
/// its dump, as docs/operations.md says, and what came since from the feeds.</summary>
public sealed class LostScorecardsTests(PlatformFixture platform)
{
    private const string Team = "lost";
    private const string Rep = "lost-1";
    private const string Period = "FY2024-Q1";
    private static readonly DateOnly Day = new(2023, 8, 15);

    private readonly Manager _manager = new(platform);

    [Fact]
    public async Task A_lost_store_comes_back_from_its_backup_with_what_is_its_own_and_reads_the_rest_from_the_feeds()
    {
        await PublishTwiceAsync();
        var own = await OwnTruthAsync();
        own.Should().HaveCountGreaterThan(8, "two publications and a reopening, of the team and of a rep, and every standard");
        var dump = Path.Combine(platform.Platform.DataFolder, "lost-scorecards.dump");
        await RunAsync("pg_dump", "--format=custom", "--schema=store", "--file", dump);

        await platform.Platform.StopServiceAsync("scorecards");
        await DropAsync();
        await _manager.RecordAsync(Team, "since", Rep, 7.25m, Day);
        await platform.Platform.StartServiceAsync("scorecards", Cancellation);
        var attainment = await _manager.AttainmentOnceAsync(Team, Period, 3);
        KpiValues.Of(attainment.Actual).Should().Be(140.25m, "figures are computed anew from the feeds");
        (await OwnTruthAsync()).Should().NotContain(own[0], "no feed tells what was published");

        await platform.Platform.StopServiceAsync("scorecards");
        await DropAsync();
        await RunAsync("pg_restore", "--exit-on-error", dump);
        await platform.Platform.StartServiceAsync("scorecards", Cancellation);

        (await OwnTruthAsync()).Should().Equal(own);
        var card = await Eventually.GetAsync("the sale since the dump",
            async () => await new Scorecards.ScorecardsClient(platform.As("hr", "scorecards"))
            .GetAsync(new GetScorecardRequest { Team = Team, Period = Period }, cancellationToken: Cancellation),
            card => card.SinceClose?.Facts == 1, TimeSpan.FromMinutes(1));
        KpiValues.Of(card.Kpis.Single(kpi => kpi.Kpi_ == "sales-attainment").Actual).Should()
            .Be(133m, "a closed period stays as it was published");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task PublishTwiceAsync()
    {
        await _manager.TeamAsync(Team, Rep);
        await _manager.RecordAsync(Team, "first", Rep, 100m, Day);
        await _manager.AttainmentOnceAsync(Team, Period, 1);
        var (executive, hr) =
            (new PeriodsClient(platform.As("executive", "scorecards")), new PeriodsClient(platform.As("hr", "scorecards")));
        await executive.CloseAsync(new ClosePeriodRequest { Team = Team, Period = Period }, cancellationToken: Cancellation);
        await _manager.RecordAsync(Team, "late", Rep, 33m, Day);
        await Eventually.GetAsync("the late sale", async () => await new Scorecards.ScorecardsClient(platform.As("hr", "scorecards"))
            .GetAsync(new GetScorecardRequest { Team = Team, Period = Period }, cancellationToken: Cancellation),
            card => card.SinceClose?.Facts == 1, TimeSpan.FromMinutes(1));
        await hr.ReopenAsync(new ReopenPeriodRequest { Team = Team, Period = Period, Reason = "A sale came late" },
            cancellationToken: Cancellation);
        await hr.CloseAsync(new ClosePeriodRequest { Team = Team, Period = Period }, cancellationToken: Cancellation);
        await new StandardsClient(platform.As("executive", "scorecards")).SetStandardAsync(new SetStandardRequest
        {
            Kpi = "team-uplift", EffectiveFrom = new DateOnly(2044, 1, 1).ToDate(), QualifiedAt = 0.12m.ToExact(),
        }, cancellationToken: Cancellation);
    }

    // The four things nobody else could tell again.
    private async Task<IReadOnlyList<string>> OwnTruthAsync()
    {
        var (periods, standards) =
            (new PeriodsClient(platform.As("hr", "scorecards")), new StandardsClient(platform.As("hr", "scorecards")));
        var team = await periods.ListRevisionsAsync(
            new ListRevisionsRequest { Team = Team, Period = Period }, cancellationToken: Cancellation);
        var rep = await periods.ListRevisionsAsync(
            new ListRevisionsRequest { Team = Team, Period = Period, Rep = Rep }, cancellationToken: Cancellation);
        var set = await standards.ListStandardsAsync(new ListStandardsRequest(), cancellationToken: Cancellation);
        return [.. team.Revisions.Concat(rep.Revisions).Select(revision => $"{revision}"),
            .. set.Standards.Select(standard => $"{standard}")];
    }

    private async Task DropAsync()
    {
        await using var connection = await platform.Platform.ConnectAsync("scorecards", Cancellation);
        await using var drop = new NpgsqlCommand("drop schema store cascade", connection);
        await drop.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task RunAsync(string program, params IReadOnlyList<string> arguments)
    {
        var database = new NpgsqlConnectionStringBuilder(platform.Platform.ConnectionString("scorecards"));
        var start = new ProcessStartInfo(program,
            ["--no-password", "--host", database.Host!, "--port", $"{database.Port}", "--username", database.Username!,
                "--dbname", database.Database!, .. arguments])
        {
            RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = database.Password!;
        using var run = Process.Start(start)!;
        var error = await run.StandardError.ReadToEndAsync(Cancellation);
        await run.WaitForExitAsync(Cancellation);
        run.ExitCode.Should().Be(0, "{0} ends well: {1}", program, error);
    }
}
