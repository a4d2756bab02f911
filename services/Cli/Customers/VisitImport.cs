using SalesPlatform.Cli.Imports;
using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary><c>visit import</c>: a file of visits, as a calendar or another system exports them.</summary>
internal static class VisitImport
{
    public static CliCommand Create()
    {
        var file = new ImportFile(namesSource: false);
        return file.AddTo(new CliCommand("import",
            "Takes in a file of visits: columns customer, date and, optional, rep, status (done, planned or missed; default done), notes.",
            "salesctl visit import visits.csv --map date=visited_on")).Runs(async call =>
        {
            var (csv, header) = (file.In(call), file.HeaderIn(call, team: ""));
            var reply = await call.Output.WithProgressAsync(csv.Name, csv.Length, report =>
                call.Platform.Accounts.StreamAsync((client, options, stall) =>
                    FileUpload.AskAsync(client.ImportVisits(options), header, csv.FullName, stall, sent => report(sent, 0))));
            RowErrors.List(call, file.NameIn(call), reply.Errors);
            Print(call, reply);
            return reply.Errors.Count == 0 ? ExitCodes.Success : ExitCodes.RowsLeftOut;
        });
    }

    private static void Print(Call call, ImportVisitsReply reply) => call.Output.Show(Shapes.Of(reply), console => console.Pairs(
        ("Rows", Formats.Count(reply.Rows)), ("Done", Formats.Count(reply.Done)), ("Planned", Formats.Count(reply.Planned)),
        ("Missed", Formats.Count(reply.Missed)), ("Unchanged", Formats.Count(reply.Unchanged)),
        ("Wrong", Formats.Count(reply.Errors.Count))));
}
