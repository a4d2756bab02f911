using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Two teams; who came, moved and left.</summary>
internal static class TeamChapter
{
    public static async Task TellAsync(Stage stage)
    {
        var teams = new Teams.TeamsClient(stage.As(Cast.Hr));
        await teams.AddAsync(new AddTeamRequest { Name = Cast.TeamName });
        await teams.AddAsync(new AddTeamRequest { Name = Cast.NeighbourName });
        var roster = new Roster.RosterClient(stage.As(Cast.Hr));
        await Task.WhenAll(stage.Cast.Reps.Select(rep => BringInAsync(roster, rep)));
    }

    private static async Task BringInAsync(Roster.RosterClient roster, Rep rep)
    {
        var (first, last) = (rep.Memberships[0], rep.Memberships[^1]);
        await roster.HireAsync(
            new HireRequest { Employee = rep.Employee, Name = rep.Name, Team = first.Team, HiredOn = first.From.ToDate() });
        foreach (var next in rep.Memberships.Skip(1))
            await roster.TransferAsync(new TransferRequest { Employee = rep.Employee, ToTeam = next.Team, On = next.From.ToDate() });
        if (last.Until is { } until)
            await roster.LeaveAsync(new LeaveRequest { Employee = rep.Employee, LeftOn = until.ToDate() });
    }
}
