using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.Rosters;

/// <summary><c>team</c>: sales teams and who is in them.</summary>
internal static class TeamCommands
{
    public static Command Create() => new("team", "Sales teams and who is in them.") { Add(), List(), Members() };

    private static CliCommand Add()
    {
        var name = Fields.Argument("name", "The team's name. Its key is the name in lower case with dashes.");
        return RpcCommand.Change("add", "Adds a team. Adding it again changes nothing.", "salesctl team add 'North East'", [name],
            platform => platform.Teams,
            (client, options, call) => client.AddAsync(new AddTeamRequest { Name = call.Get(name) }, options),
            (console, reply) => console.Line($"Team {reply.Team}: {reply.Name}"));
    }

    private static CliCommand List() => RpcCommand.List("list", "Lists the teams.", "salesctl team list", [],
        platform => platform.Teams,
        (client, options, _, page) => client.ListAsync(new ListTeamsRequest { PageToken = page }, options),
        "teams", reply => reply.Teams, reply => reply.NextPageToken, ["=Team", "Name"], team => [team.Team, team.Name]);

    private static CliCommand Members()
    {
        var team = Fields.Team();
        var from = Fields.Day("--from", "First day of a range. Default: today.");
        var until = Fields.Day("--until", "First day after the range. Default: the day after --from.");
        return new CliCommand("members", "Lists who is in a team on any day of a range.",
            "salesctl team members --team north-east", "salesctl team members --team north-east --from 2026-07-01 --until 2027-07-01")
        {
            team, from, until,
        }
        .Checks(values => values.GetValue(until) <= values.GetValue(from) ? "--until: must be later than --from." : null)
        .Runs(async call =>
        {
            var first = call.Get(from) ?? call.Get(until)?.AddDays(-1) ?? DateOnly.FromDateTime(call.Host.Clock.GetLocalNow().Date);
            var (end, key) = (call.Get(until) ?? first.AddDays(1), call.Require(team));
            var members = await call.Platform.Roster.ReadAllAsync((client, page, options) => client.ListMembersAsync(new ListMembersRequest
            {
                Team = key,
                From = first.ToDate(),
                Until = end.ToDate(),
                PageToken = page,
            }, options), reply => reply.Members, reply => reply.NextPageToken);
            call.Output.Show(new { Team = key, Members = members.Select(Shapes.Of) }, console => EmployeeView.Write(console, members));
        });
    }
}
