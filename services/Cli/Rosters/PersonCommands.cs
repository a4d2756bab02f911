using System.CommandLine;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.Rosters;

/// <summary><c>person</c>: what is kept of a person in free words.</summary>
internal static class PersonCommands
{
    public static Command Create() => new("person", "What is kept of a person in free words.") { Erase() };

    private static CliCommand Erase()
    {
        var employee = Fields.Argument("employee", "The HR system's id of the person.");
        var reason = Fields.Text("--reason", "Why.", required: true);
        var yes = new Option<bool>("--yes") { Description = "Confirms it: what is erased cannot be brought back." };
        return new CliCommand("erase", "Erases for good what appraisals and trainings say of a person in free words.",
            "salesctl person erase 285 --reason 'asked for it on 2027-03-01' --yes")
        {
            employee, reason, yes,
        }
        .Checks(values => values.GetValue(yes) ? null : "--yes: give it to confirm; what is erased cannot be brought back.")
        .Runs(async call =>
        {
            var request = new ErasePersonRequest { Employee = call.Get(employee), Reason = call.Require(reason) };
            var reply = await call.Platform.PersonalTexts.CommandAsync((client, options) => client.EraseAsync(request, options));
            call.Output.Show(Shapes.Of(reply), console => console.Write(Tables.Of("=Employee", "Erased", "By", "Reason").Row(
                request.Employee, Formats.Instant(reply.ErasedAt), reply.ErasedBy, reply.Reason)));
        });
    }
}
