using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.Rosters;

/// <summary><c>employee</c>: people join, move and leave.</summary>
internal static class EmployeeCommands
{
    public static Command Create() => new("employee", "People join, move and leave.") { Hire(), Transfer(), Leave(), Show() };

    private static CliCommand Hire()
    {
        var (employee, on) = (Fields.Argument("employee", "The HR system's id of the person."),
            Fields.Day("--on", "First day in the team.", required: true));
        var name = Fields.Text("--name", "The person's name.", required: true);
        var team = Fields.Team();
        return new CliCommand("hire", "Adds a person to a team.",
            "salesctl employee hire 285 --name 'Syed Abbas' --team north-east --on 2026-07-01")
        {
            employee, name, team, on,
        }.Runs(async call =>
        {
            var request = new HireRequest
            {
                Employee = call.Get(employee),
                Name = call.Require(name),
                Team = call.Require(team),
                HiredOn = call.Require(on).ToDate(),
            };
            EmployeeView.Print(call, await call.Platform.Roster.CommandAsync((client, options) => client.HireAsync(request, options)));
        });
    }

    private static CliCommand Transfer()
    {
        var (employee, on) = (People.Argument(), Fields.Day("--on", "First day in the new team.", required: true));
        var to = Fields.Text("--to", "The new team.", required: true);
        return new CliCommand("transfer", "Moves a person to another team.", "salesctl employee transfer 285 --to south --on 2027-01-01")
        {
            employee, to, on,
        }.Runs(async call =>
        {
            var request = new TransferRequest { Employee = call.Get(employee), ToTeam = call.Require(to), On = call.Require(on).ToDate() };
            EmployeeView.Print(call, await call.Platform.Roster.CommandAsync((client, options) => client.TransferAsync(request, options)));
        });
    }

    private static CliCommand Leave()
    {
        var (employee, on) = (People.Argument(), Fields.Day("--on", "First day no longer here.", required: true));
        return new CliCommand("leave", "Ends a person's employment.", "salesctl employee leave 285 --on 2027-03-01") { employee, on }.Runs(
            async call =>
        {
            var request = new LeaveRequest { Employee = call.Get(employee), LeftOn = call.Require(on).ToDate() };
            EmployeeView.Print(call, await call.Platform.Roster.CommandAsync((client, options) => client.LeaveAsync(request, options)));
        });
    }

    private static CliCommand Show()
    {
        var employee = People.Argument();
        return new CliCommand("show", "Shows a person's teams over time.", "salesctl employee show 285") { employee }.Runs(async call =>
        {
            var request = new GetEmployeeRequest { Employee = call.Get(employee) };
            EmployeeView.Print(call, await call.Platform.Roster.ReadAsync((client, options) => client.GetEmployeeAsync(request, options)));
        });
    }
}
