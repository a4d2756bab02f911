using SalesPlatform.Cli.Imports;
using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary><c>budget import-costs</c>: a file of actual costs.</summary>
internal static class CostImport
{
    public static CliCommand Create()
    {
        var (file, team) = (new ImportFile(), Fields.Team());
        return file.AddTo(new CliCommand("import-costs",
            "Posts a file of costs: columns document, date, category, amount and, optional, line, supplier, currency, rate, commitment, "
            + "description, external_id, revision.",
            "salesctl budget import-costs costs.csv --team north-east --source erp --map document=voucher --as finance.one --role finance")
        {
            team,
        }).Runs(async call =>
        {
            var (csv, header) = (file.In(call), file.HeaderIn(call, call.Require(team)));
            var reply = await call.Output.WithProgressAsync(
                csv.Name, csv.Length, report => call.Platform.Costs.StreamAsync((client, options, stall) =>
                FileUpload.AskAsync(client.Import(options), header, csv.FullName, stall, sent => report(sent, 0))));
            RowErrors.List(call, file.NameIn(call), reply.Errors.Concat(reply.Notes));
            Print(call, reply);
            return reply.Errors.Count == 0 ? ExitCodes.Success : ExitCodes.RowsLeftOut;
        });
    }

    private static void Print(Call call, ImportCostsReply reply) => call.Output.Show(
        new
        {
            reply.Rows, reply.Posted, reply.Unchanged, reply.Corrected, reply.Ignored, reply.Flagged,
            ControlTotal = Wire.Money(reply.ControlTotal), FileTotal = Wire.Number(reply.FileTotal), Rounding = Wire.Number(reply.Rounding),
            Errors = reply.Errors.Select(Shapes.Of), Notes = reply.Notes.Select(Shapes.Of),
        },
        console => console.Pairs(
        [
            ("Rows", Formats.Count(reply.Rows)), ("Posted", Formats.Count(reply.Posted)), ("Unchanged", Formats.Count(reply.Unchanged)),
            ("Corrected", Formats.Count(reply.Corrected)), ("Ignored", Formats.Count(reply.Ignored)),
                ("Flagged", Formats.Count(reply.Flagged)),
            ("Wrong", Formats.Count(reply.Errors.Count)), ("Control total", Formats.Money(reply.ControlTotal)),
            ("Total of the file", Formats.Number(reply.FileTotal)), ("Changed by rounding", Formats.Number(reply.Rounding)),
        ]));
}
