using Grpc.Core;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Deliverables;
using SalesPlatform.Tests.Hosting;
using CostsClient = SalesPlatform.Contracts.Budget.V1.Costs.CostsClient;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>What the service writes by itself stands, while somebody brings a history, at the time that history has come to.</summary>
public sealed class MigrationTests : IAsyncLifetime
{
    private readonly RunningBudget _budget = new();

    public ValueTask InitializeAsync() => _budget.InitializeAsync();

    public ValueTask DisposeAsync() => _budget.DisposeAsync();

    [Fact]
    public async Task A_draft_of_a_period_stands_before_what_was_written_after_it()
    {
        var team = await _budget.TeamAsync();
        await PostAsync(team, "d-1", "2025-05-20T18:00:00+08:00");
        await DraftAsync();
        await PostAsync(team, "d-2", "2025-08-02T18:00:00+08:00");
        await DraftAsync();

        _budget.Time.Advance(TimeSpan.FromMinutes(6));

        (await Eventually.GetAsync("the drafts of today", DraftsAsync, drafts => drafts.Count == 6)).Should().Equal(
            "budget-report FY2025-Q3 2025-05-20 10 h", "cost-analysis FY2025-M10 2025-05-20 10 h",
            "budget-report FY2025-Q4 2025-08-02 10 h", "cost-analysis FY2026-M01 2025-08-02 10 h",
            "budget-report FY2027-Q1 2026-11-20 08 h", "cost-analysis FY2027-M04 2026-11-20 08 h");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<int> DraftAsync() => _budget.Services.GetRequiredService<DeliverableDrafts>().DraftAsync(Token);

    private async Task PostAsync(string team, string document, string recordedAt) =>
        await new CostsClient(_budget.As("fay", ["finance", "migration"])).PostAsync(new PostCostRequest
        {
            Cost = new Cost
            {
                Team = team, Source = "erp", Document = document, Supplier = "ACME", OccurredOn = new DateOnly(2025, 5, 12).ToDate(),
                Category = "travel", Amount = 100m.ToMoney("CNY"),
            },
        }, new Metadata { { "recorded-at", recordedAt } }, cancellationToken: Token);

    // Today's are written at the service's start or at its next look, whichever finds the team: in that hour either way.
    private async Task<IReadOnlyList<string>> DraftsAsync()
    {
        await using var session = _budget.Store.QuerySession();
        var events = await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync(Token);
        return [.. events.Select(e => (e.Timestamp, Draft: e.Data as DeliverableDrafted)).Where(e => e.Draft is not null)
            .Select(e => (e.Timestamp, Shown: $"{e.Draft!.Kind} {e.Draft.Period} {e.Timestamp.UtcDateTime:yyyy-MM-dd HH 'h'}"))
            .OrderBy(e => e.Timestamp).ThenBy(e => e.Shown, StringComparer.Ordinal).Select(e => e.Shown)];
    }
}
