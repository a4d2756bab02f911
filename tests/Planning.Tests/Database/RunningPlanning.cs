using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Planning;
using SalesPlatform.Tests.Hosting;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.Planning.Database.RunningPlanning))]

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>The service on 20 November 2026, with a fiscal year that begins in January. Tests keep apart by their teams.</summary>
public sealed class RunningPlanning() : RunningService("planning", builder => builder.AddPlanning(), app => app.MapPlanning())
{
    private int _teams;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await new Organisation.OrganisationClient(As("eva", "executive"))
            .SetAsync(new SetOrganisationRequest { FiscalStartMonth = 1, Currency = "CNY", TimeZone = "Asia/Shanghai" });
    }

    /// <summary>A desk with a team of the test's own.</summary>
    public async Task<Desk> DeskAsync()
    {
        var team = $"team-{Interlocked.Increment(ref _teams)}";
        await LearnAsync($"team/{team}", 1, new TeamAdded(team, $"Team {team}"));
        return new Desk(this, team);
    }
}
