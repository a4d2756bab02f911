using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary><c>import roster</c>: people of a team. Good rows take effect, wrong ones are named.</summary>
internal static class ImportRoster
{
    public static CliCommand Create()
    {
        var file = new ImportFile(namesSource: false);
        var team = Fields.Team();
        return file.AddTo(new CliCommand("roster", "Imports the people of a team: columns employee, name, hired_on and, optional, left_on.",
            "salesctl import roster people.csv --team north-east --map employee=employee_key")
        {
            team,
        }).Runs(async call =>
        {
            var (csv, header) = (file.In(call), file.HeaderIn(call, call.Require(team)));
            var reply = await call.Output.WithProgressAsync(csv.Name, csv.Length, report =>
                call.Platform.Roster.StreamAsync((client, options, stall) =>
                    FileUpload.AskAsync(client.Import(options), header, csv.FullName, stall, sent => report(sent, 0))));
            RowErrors.List(call, file.NameIn(call), reply.Errors);
            Print(call, header.Team, reply);
            return reply.Errors.Count > 0 ? ExitCodes.RowsLeftOut : ExitCodes.Success;
        });
    }

    private static void Print(Call call, string team, ImportRosterReply reply) => call.Output.Show(
        new { Team = team, reply.Rows, reply.Hired, reply.Unchanged, Errors = reply.Errors.Select(Shapes.Of) },
        console => console.Pairs(
            ("Rows", Formats.Count(reply.Rows)),
            ("Hired", Formats.Count(reply.Hired)),
            ("Unchanged", Formats.Count(reply.Unchanged)),
            ("Errors", Formats.Count(reply.Errors.Count))));
}
