using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts.Planning.V1;
using static SalesPlatform.Tests.Planning.Database.Desk;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningPlanning))]
public class RebuildTests(RunningPlanning planning)
{
    private static readonly string[] Tables = ["mt_doc_planoverview", "mt_doc_knownteam", "mt_doc_competitorview", "mt_doc_inputview"];

    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        await desk.PrepareAsync();
        await desk.AskAsync("finance");
        await desk.Research.ReviseCompetitorAsync(desk.Competitor("contoso", "direct"), cancellationToken: Cancellation);
        await desk.Research.ProfileCompetitorAsync(desk.Competitor("fabrikam"), cancellationToken: Cancellation);
        await desk.SeniorManagement.ProposeAsync(
            new ProposeTargetRequest { Plan = desk.Plan, AnnualTarget = Cny(61_000_000), Reason = "why" }, cancellationToken: Cancellation);
        await desk.Discussion.AgreeAsync(new AgreeTargetRequest { Plan = desk.Plan }, cancellationToken: Cancellation);
        await desk.Plans.SubmitAsync(desk.Plan, cancellationToken: Cancellation);
        await desk.Executive.RejectAsync(new RejectPlanRequest { Plan = desk.Plan, Reason = "not yet" }, cancellationToken: Cancellation);
        await desk.Strategies.SetItemAsync(new SetStrategyItemRequest
        {
            Plan = desk.Plan, Item = new StrategyItem { Key = "k", Title = "t", Measure = "m" },
        }, cancellationToken: Cancellation);
        (await desk.Plans.ListAsync(new ListPlansRequest { Team = desk.Team }, cancellationToken: Cancellation)).Plans.Should().ContainSingle()
            .Which.Should().Be(new PlanSummary { Team = desk.Team, FiscalYear = "FY2027", Status = "draft", Revision = 1, AnnualTarget = Cny(61_000_000) });

        var live = await AllRowsAsync();
        live.Should().OnlyContain(rows => rows.Count > 0);
        foreach (var table in Tables)
            await ExecuteAsync($"delete from store.{table}");
        foreach (var projection in Store.Options.Events.Projections())
        {
            using var daemon = await Store.BuildProjectionDaemonAsync();
            await daemon.RebuildProjectionAsync(projection.Name, Cancellation);
        }

        (await AllRowsAsync()).Should().BeEquivalentTo(live, options => options.WithStrictOrdering());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IDocumentStore Store => planning.Services.GetRequiredService<IDocumentStore>();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = planning.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> AllRowsAsync()
    {
        var all = new List<IReadOnlyList<string>>();
        foreach (var table in Tables)
            all.Add(await RowsAsync(table));
        return all;
    }

    /// <summary>Every row as JSON, without what tells when and under which version the row itself was written.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync(string table)
    {
        await using var command = planning.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"select (to_jsonb(row) - 'mt_last_modified' - 'mt_version')::text from store.{table} row order by 1");
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            rows.Add(reader.GetString(0));
        return rows;
    }
}
