using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Demo.Chapters;

/// <summary>A contract is signed before the year it begins in is planned; that somebody goes is known six weeks before.</summary>
internal static class TeamChapter
{
    public static async Task TellAsync(Stage stage)
    {
        await stage.OnAsync(stage.Time.TakenUp, 9);
        var teams = new Teams.TeamsClient(stage.As(Cast.Hr));
        await teams.AddAsync(new AddTeamRequest { Name = Cast.TeamName });
        await teams.AddAsync(new AddTeamRequest { Name = Cast.NeighbourName });
        var roster = new Roster.RosterClient(stage.As(Cast.Hr));
        await stage.TogetherAsync(stage.Cast.Reps, rep => BringInAsync(stage, roster, rep));
    }

    private static async Task BringInAsync(Stage stage, Roster.RosterClient roster, Rep rep)
    {
        var (first, last) = (rep.Memberships[0], rep.Memberships[^1]);
        await SignAsync(stage, first.From);
        await roster.HireAsync(
            new HireRequest { Employee = rep.Employee, Name = rep.Name, Team = first.Team, HiredOn = first.From.ToDate() });
        foreach (var next in rep.Memberships.Skip(1))
        {
            await SignAsync(stage, next.From);
            await roster.TransferAsync(new TransferRequest { Employee = rep.Employee, ToTeam = next.Team, On = next.From.ToDate() });
        }

        if (last.Until is not { } until)
            return;
        await stage.OnAsync(DemoTime.Workday(until.AddDays(-42)), 10);
        await roster.LeaveAsync(new LeaveRequest { Employee = rep.Employee, LeftOn = until.ToDate() });
    }

    private static Task SignAsync(Stage stage, DateOnly begins) =>
        stage.OnAsync(stage.Time.Ahead(stage.Time.Calendar.MonthOf(begins).InYear, 63), 9);
}
