using SalesPlatform.Budget;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Tests.Hosting;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.Budget.Database.RunningBudget))]

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>The service on 20 November 2026 of a fiscal year that began in July. Tests keep apart by their teams.</summary>
public sealed class RunningBudget() : RunningService("budget", builder => builder.AddBudget(), app => app.MapBudget())
{
    private int _teams;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LearnAsync("organisation", 1, new OrganisationSet(7, "CNY", "Asia/Shanghai"));
    }

    /// <summary>A team of the test's own.</summary>
    public async Task<string> TeamAsync()
    {
        var team = $"team-{Interlocked.Increment(ref _teams)}";
        await LearnAsync($"team/{team}", 1, new TeamAdded(team, team));
        return team;
    }
}
