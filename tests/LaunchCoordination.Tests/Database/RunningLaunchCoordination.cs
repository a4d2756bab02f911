using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.LaunchCoordination;
using SalesPlatform.Tests.Hosting;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.LaunchCoordination.Database.RunningLaunchCoordination))]

namespace SalesPlatform.Tests.LaunchCoordination.Database;

/// <summary>The service on 20 November 2026, with team north.</summary>
public sealed class RunningLaunchCoordination()
    : RunningService("launch-coordination", builder => builder.AddLaunchCoordination(), app => app.MapLaunchCoordination())
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LearnAsync("organisation", 1, new OrganisationSet(7, "CNY", "Asia/Shanghai"));
        await LearnAsync("team/north", 1, new TeamAdded("north", "North"));
    }
}
