using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary><c>import returns</c>: goods that came back. Good rows count, wrong ones are named.</summary>
internal static class ImportReturns
{
    public static CliCommand Create()
    {
        var file = new ImportFile();
        return file.AddTo(new CliCommand("returns", "Imports returns: columns date, quantity and, optional, "
            + "net_amount, order, line, external_id, return_id, rep, customer, product, region, product_line, currency, rate. "
            + "Without a known order a return counts for its own rep, product and day, and is listed as unmatched.",
            "salesctl import returns returns.csv --source erp",
            "salesctl import returns returns.csv --map date=ReturnDate --map region=Territory "
            + "--map product=ProductKey --map quantity=ReturnQuantity"))
            .Runs(async call =>
        {
            var (csv, header) = (file.In(call), file.HeaderIn(call, team: ""));
            var reply = await call.Output.WithProgressAsync(csv.Name, csv.Length, report =>
                call.Platform.Imports.StreamAsync((client, options, stall) =>
                    FileUpload.AskAsync(client.ImportReturns(options), header, csv.FullName, stall, sent => report(sent, 0))));
            RowErrors.List(call, file.NameIn(call), reply.Errors);
            Print(call, file.NameIn(call), reply);
            return reply.Errors.Count == 0 ? ExitCodes.Success : ExitCodes.RowsLeftOut;
        });
    }

    private static void Print(Call call, string file, ImportReturnsReply reply) => call.Output.Show(Shapes.Of(reply), console =>
    {
        console.Pairs(
            ("Rows", Formats.Count(reply.Rows)), ("Returned", Formats.Count(reply.Returned)), ("Unchanged", Formats.Count(reply.Unchanged)),
            ("Unmatched", Formats.Count(reply.Unmatched.Count)), ("Wrong", Formats.Count(reply.Errors.Count)),
            ("Given back", Formats.Money(reply.ControlTotal)));
        if (reply.Unmatched.Count == 0)
            return;
        var table = Tables.Of(">Line", "Return", "Counts for");
        foreach (var unmatched in reply.Unmatched)
            table.Row($"{unmatched.Line}", unmatched.ReturnId, unmatched.Rep);
        console.Line($"The sales of these rows of {file} are not known here:");
        console.Write(table);
    });
}
