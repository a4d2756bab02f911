using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>A rebuilt view equals the one that was written as the events came in.</summary>
[Collection(nameof(RunningBudget))]
public class RebuildTests(RunningBudget budget)
{
    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones()
    {
        var desk = await Desk.WithActiveBudgetAsync(budget);
        await desk.PostAsync("i-1", "travel", 12_000);
        await desk.PostAsync("i-1", "travel", 9_000, revision: 2);
        await desk.Budgets.ReviseAsync(new ReviseBudgetRequest { Budget = desk.Budget, Reason = "more" }, cancellationToken: Cancellation);
        var rep = $"rep-of-{desk.Team}";
        await budget.LearnAsync($"employee/{rep}", 2, new EmployeeLeft(rep, desk.Team, new DateOnly(2026, 9, 1)));
        await budget.LearnAsync($"employee/{rep}", 1, new EmployeeHired(rep, "Ann", desk.Team, new DateOnly(2020, 1, 1)));
        await budget.LearnAsync($"order/erp/{desk.Team}", 1,
            new SaleRecorded("erp", "1", 1, "o-1", 1, new DateOnly(2026, 8, 3), "c", "p", "r", null, 1, 600m,
            "CNY", 1, 600m, [new SalesCredit(rep, 0.5m, 300m), new SalesCredit("other", 0.5m, 300m)], null, null));
        await budget.LearnAsync($"annual-plan/{desk.Team}/FY2027", 1,
            new PlanApproved(desk.Team, "FY2027", 1, new DateOnly(2026, 7, 1), "CNY", [.. Enumerable.Repeat(100m, 12)], [], "mia", "eva"));

        await new Deliverables.DeliverablesClient(budget.As("mia", "sales-manager", desk.Team)).IssueAsync(
            new IssueDeliverableRequest { Deliverable = new GetDeliverableRequest { Kind = "cost-analysis", Team = desk.Team, Period = "FY2027-Q1" } }, cancellationToken: Cancellation);

        string[] tables =
        [
            "cost_amount", "sold_amount", "mt_doc_budgetoverview", "mt_doc_costview", "mt_doc_organisation", "mt_doc_knownteam",
                "mt_doc_repteams",
            "mt_doc_plannedsales", "mt_doc_deliverableoverview",
        ];
        var live = await AllRowsAsync(tables);
        live.Should().OnlyContain(rows => rows.Count > 0);
        foreach (var table in tables)
            await ExecuteAsync($"delete from store.{table}");
        foreach (var projection in Store.Options.Events.Projections())
        {
            using var daemon = await Store.BuildProjectionDaemonAsync();
            await daemon.RebuildProjectionAsync(projection.Name, Cancellation);
        }

        (await AllRowsAsync(tables)).Should().BeEquivalentTo(live, options => options.WithStrictOrdering());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IDocumentStore Store => budget.Services.GetRequiredService<IDocumentStore>();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = budget.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> AllRowsAsync(IEnumerable<string> tables)
    {
        var all = new List<IReadOnlyList<string>>();
        foreach (var table in tables)
            all.Add(await RowsAsync(table));
        return all;
    }

    /// <summary>Every row as JSON, without what tells when and under which version the row itself was written.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync(string table)
    {
        await using var command = budget.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"select (to_jsonb(row) - 'mt_last_modified' - 'mt_version')::text from store.{table} row order by 1");
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            rows.Add(reader.GetString(0));
        return rows;
    }
}
