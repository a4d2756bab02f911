using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary>What became of files of sales.</summary>
internal static class BatchCommands
{
    public static CliCommand Show()
    {
        var batch = BatchChoice.Argument();
        return new CliCommand("show", "Shows one batch of sales and its first errors.", "salesctl import show latest")
        {
            batch,
        }.Runs(async call =>
        {
            var request = new GetBatchRequest { Batch = call.Get(batch) };
            var reply = await call.Platform.Imports.ReadAsync((client, options) => client.GetBatchAsync(request, options));
            RowErrors.List(call, reply.FileName, reply.FirstErrors);
            BatchView.Print(call, reply);
        });
    }

    public static CliCommand List() => new CliCommand("list", "Lists the batches of sales.", "salesctl import list").Runs(async call =>
    {
        var batches = await call.Platform.Imports.ReadAllAsync(
            (client, page, options) => client.ListBatchesAsync(new ListBatchesRequest { PageToken = page }, options),
            reply => reply.Batches, reply => reply.NextPageToken);
        call.Output.Show(new { Batches = batches.Select(Shapes.Of) }, console =>
        {
            var table = Tables.Of("=Batch", "File", "Status", ">Rows", ">Quarantined", ">Control total");
            foreach (var batch in batches)
            {
                table.Row(batch.Batch, batch.FileName, batch.Status, Formats.Count(batch.Rows), Formats.Count(batch.Quarantined),
                    Formats.Money(batch.ControlTotal));
            }

            console.Write(table);
        });
    });

    public static CliCommand Reconcile()
    {
        var batch = BatchChoice.Argument();
        var rows = Fields.Count("--rows", "Rows that the source system counts.", required: true);
        var total = Fields.Amount("--total", "Net amount that the source system adds up to.", required: true);
        var currency = Fields.Currency();
        return new CliCommand("reconcile", "Data analysis confirms, or contests, row count and control total.",
            "salesctl import reconcile latest --rows 30129 --total 44408822.13 --as analyst "
            + "--role data-analysis")
        {
            batch, rows, total, currency,
        }.Runs(async call =>
        {
            var money = call.Require(total).ToMoney(call.Get(currency) ?? await call.Platform.CurrencyAsync());
            var request =
                new ReconcileRequest { Batch = call.Get(batch), RowCount = call.Require(rows), ControlTotal = money };
            BatchView.Print(call, await call.Platform.Imports.CommandAsync((client, options) => client.ReconcileAsync(request, options)));
        });
    }
}
