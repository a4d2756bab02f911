using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.SalesMonitoring;
using SalesPlatform.Tests.Hosting;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.SalesMonitoring.Database.RunningSalesMonitoring))]

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>The service on 20 November 2026, in FY2027-M05 of a fiscal year that began in July. Tests keep apart by their teams, reps and
/// sources.</summary>
public sealed class RunningSalesMonitoring()
    : RunningService("sales-monitoring", builder => builder.AddSalesMonitoring(), app => app.MapSalesMonitoring())
{
    private int _teams;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LearnAsync("organisation", 1, new OrganisationSet(7, "CNY", "Asia/Shanghai"));
    }

    /// <summary>A team of the test's own with two reps since 1 July 2025, the second of whom moved elsewhere on 1 November 2026.</summary>
    internal async Task<Floor> FloorAsync()
    {
        var floor = new Floor(this, $"team-{Interlocked.Increment(ref _teams)}");
        await LearnAsync($"team/{floor.Team}", 1, new TeamAdded(floor.Team, $"Team {floor.Team}"));
        await LearnAsync($"employee/{floor.Bob}", 2,
            new EmployeeTransferred(floor.Bob, floor.Team, "elsewhere", new DateOnly(2026, 11, 1)));
        foreach (var rep in new[] { floor.Ann, floor.Bob })
            await LearnAsync($"employee/{rep}", 1, new EmployeeHired(rep, $"Name of {rep}", floor.Team, new DateOnly(2025, 7, 1)));
        return floor;
    }
}
