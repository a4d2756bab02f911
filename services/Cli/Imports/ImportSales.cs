using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary><c>import sales</c>: order lines. Good rows count at once, wrong ones wait in the quarantine.</summary>
internal static class ImportSales
{
    public static CliCommand Create()
    {
        var file = new ImportFile();
        var team = Fields.Team(required: false);
        return file.AddTo(new CliCommand("sales", "Imports order lines: columns "
            + "order, date, rep, customer, product, region, quantity, net_amount and, optional, "
            + "line, currency, rate, product_line, external_id, revision. A rep may be a split, such as E101:0.5;E102:0.5.",
            "salesctl import sales orders.csv --source erp",
            "salesctl import sales orders.csv --map order=order_number --map date=order_date --map rep=employee_key "
            + "--map net_amount=net_amount_usd")
        {
            team,
        }).Runs(async call =>
        {
            var (csv, header) = (file.In(call), file.HeaderIn(call, call.Get(team) ?? ""));
            var last = await call.Output.WithProgressAsync(csv.Name, csv.Length, report =>
                call.Platform.Imports.StreamAsync((client, options, stall) => FileUpload.ConverseAsync(
                    client.Import(options), header, csv.FullName, stall,
                    (ImportProgress progress) => report(progress.BytesRead, progress.RowsRead))));
            var batch = last?.Batch
                ?? throw new CliException("The service ended without saying what became of the file: see 'salesctl import list'.");
            RowErrors.List(call, file.NameIn(call), batch.FirstErrors);
            BatchView.Print(call, batch);
            return Ending(call, file.NameIn(call), batch);
        });
    }

    private static int Ending(Call call, string file, BatchReply batch)
    {
        if (BatchView.FileErrorOf(batch) is { } wrong)
        {
            Failure.Write(call.Host.Error, RowErrors.Line(file, wrong, call.Language));
            return ExitCodes.Failure;
        }

        if (batch.Quarantined == 0)
            return ExitCodes.Success;
        call.Output.Note($"{batch.Quarantined} rows wait in the quarantine: salesctl quarantine list {batch.Batch}");
        return ExitCodes.RowsLeftOut;
    }
}
