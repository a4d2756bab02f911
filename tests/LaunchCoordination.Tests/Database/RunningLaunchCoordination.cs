using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.LaunchCoordination;
using SalesPlatform.Tests.Hosting;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.LaunchCoordination.Database.RunningLaunchCoordination))]

namespace SalesPlatform.Tests.LaunchCoordination.Database;

/// <summary>The service on 20 November 2026. Tests keep apart by their teams.</summary>
public sealed class RunningLaunchCoordination()
    : RunningService("launch-coordination", builder => builder.AddLaunchCoordination(), app => app.MapLaunchCoordination())
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

    /// <summary>Launches as a role sees them; everybody's name is their role.</summary>
    public Wire.Launches.LaunchesClient Launches(string role, string team = "*") => new(As(role, role, team));

    /// <summary>Deliveries, likewise.</summary>
    public Wire.Deliveries.DeliveriesClient Deliveries(string role) => new(As(role, role));

    /// <summary>Promotions, likewise.</summary>
    public Wire.Promotions.PromotionsClient Promotions(string role) => new(As(role, role));
}
