using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.TeamPerformance;
using SalesPlatform.Tests.Hosting;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.TeamPerformance.Database.RunningTeamPerformance))]

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>The service on 20 November 2026, in FY2027-Q2 of a fiscal year that began in July. Tests keep apart by their teams.</summary>
public sealed class RunningTeamPerformance()
    : RunningService("team-performance", builder => builder.AddTeamPerformance(), app => app.MapTeamPerformance())
{
    private int _teams;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LearnAsync("organisation", 2, new OrganisationSet(7, "CNY", "Asia/Shanghai"));
        await LearnAsync("organisation", 1, new OrganisationSet(1, "USD", "Europe/Paris"));
    }

    /// <summary>A team of the test's own with two reps since 1 July 2026, the second of whom left on 1 October.</summary>
    public async Task<Office> OfficeAsync()
    {
        var office = new Office(this, $"team-{Interlocked.Increment(ref _teams)}");
        await office.Teams.AddAsync(new AddTeamRequest { Name = office.Team });
        foreach (var employee in new[] { office.Ann, office.Bob })
        {
            await office.Roster.HireAsync(
                new HireRequest { Employee = employee, Name = employee, Team = office.Team, HiredOn = Day(2026, 7, 1) });
        }

        await office.Roster.LeaveAsync(new LeaveRequest { Employee = office.Bob, LeftOn = Day(2026, 10, 1) });
        return office;
    }

    public static Google.Type.Date Day(int year, int month, int day) => new DateOnly(year, month, day).ToDate();
}
