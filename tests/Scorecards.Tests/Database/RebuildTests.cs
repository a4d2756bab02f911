using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Tests.Scorecards.Histories;
using PeriodsClient = SalesPlatform.Contracts.Scorecards.V1.ScorecardPeriods.ScorecardPeriodsClient;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningScorecards))]
public class RebuildTests(RunningScorecards scorecards)
{
    [Theory]
    [InlineData("organisation", "mt_doc_organisationsetting")]
    [InlineData("sales-teams", "mt_doc_salesteam")]
    [InlineData("roster", "mt_doc_rosterchange")]
    [InlineData("plan-revisions", "mt_doc_planrevision")]
    [InlineData("kpi-standards", "mt_doc_kpistandard")]
    [InlineData("final-scores", "mt_doc_finalscore")]
    [InlineData("survey-results", "mt_doc_surveyresult")]
    [InlineData("cost-baselines", "mt_doc_costbaseline")]
    [InlineData("cost-facts", "cost_fact")]
    [InlineData("period-entries", "mt_doc_periodentry")]
    [InlineData("kept-rep-scorecards", "mt_doc_keptrepscorecards")]
    [InlineData("risk-entries", "mt_doc_riskentry")]
    [InlineData("sales-facts", "sales_fact")]
    public async Task A_rebuilt_view_equals_the_live_one(string projection, string table)
    {
        var suffix = $"-{projection}";
        await scorecards.DeliverAsync(new History().Organisation(1).Team("north" + suffix).Plan("north" + suffix, "FY2027", History.Monthly(100), ("E1", "FY2027-M02", 40))
            .Hired($"E1{suffix}", "north" + suffix).Transferred($"E1{suffix}", "north" + suffix, "south", "2027-02-01").Left($"E1{suffix}", "south", "2027-03-01")
            .Sold($"A{suffix}", "2027-01-15", ($"E1{suffix}", 12.34m), ("E2", 0.01m)).Returned($"A{suffix}", "2027-02-01", ($"E1{suffix}", -2))
            .Reversed($"A{suffix}").Appraised($"E1{suffix}", "north" + suffix, "FY2027-Q1", 81.25m).Surveyed("north" + suffix, "2027-02-28", 40, 33)
            .Budgeted("north" + suffix, "FY2027", History.Monthly(10.01m)).Rebaselined("north" + suffix, "FY2027", History.Monthly(11))
            .Spent($"C{suffix}", "north" + suffix, "2027-01-31", 9.99m).Unspent($"C{suffix}").Events);
        await new PeriodsClient(scorecards.As("executive")).CloseAsync(new ClosePeriodRequest { Team = "north" + suffix, Period = "FY2027-Q1" }, cancellationToken: TestContext.Current.CancellationToken);
        await new PeriodsClient(scorecards.As("hr")).ReopenAsync(new ReopenPeriodRequest { Team = "north" + suffix, Period = "FY2027-Q1", Reason = "late" },
            cancellationToken: TestContext.Current.CancellationToken);
        await scorecards.Services.GetRequiredService<RiskAssessor>().AssessAsync(
            "north" + suffix, History.Instant("2027-01-10T00:00Z"), TestContext.Current.CancellationToken);
        var live = await RowsAsync(table);

        await ExecuteAsync($"delete from store.{table}");
        using (var daemon = await Store.BuildProjectionDaemonAsync())
            await daemon.RebuildProjectionAsync(projection, TestContext.Current.CancellationToken);
        var fromNothing = await RowsAsync(table);
        using (var daemon = await Store.BuildProjectionDaemonAsync())
            await daemon.RebuildProjectionAsync(projection, TestContext.Current.CancellationToken);

        live.Should().NotBeEmpty();
        fromNothing.Should().Equal(live);
        (await RowsAsync(table)).Should().Equal(live);
    }

    private IDocumentStore Store => scorecards.Services.GetRequiredService<IDocumentStore>();

    private NpgsqlDataSource Source => scorecards.Services.GetRequiredService<NpgsqlDataSource>();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every row as JSON, without what tells when and under which version the row itself was written.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync(string table)
    {
        await using var command = Source.CreateCommand(
            $"select (to_jsonb(row) - 'mt_last_modified' - 'mt_version')::text from store.{table} row order by 1");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(reader.GetString(0));
        return rows;
    }
}
