using SalesPlatform.Cli.Imports;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Performance;

/// <summary><c>reconcile</c> and <c>accuracy</c>: data analysis (数据分析部门) compares, and how accurate the data is.</summary>
internal static class ReconcileCommands
{
    public static Command Create() => new("reconcile", "Data analysis confirms or disputes row counts and control totals.")
    {
        Decide("confirm", "Confirms; differences are named and refused.", Verdict.Confirm, ""),
        Decide("dispute", "Disputes, with a reason.", Verdict.Dispute, " --reason 'one invoice is missing'"), Status(),
    };

    public static CliCommand Accuracy()
    {
        var (source, period) = (Source(required: false), Period());
        return new CliCommand("accuracy", "Shows data accuracy by source: rows reconciled without difference ÷ rows.",
            "salesctl accuracy --period FY2027-Q1")
        {
            source, period,
        }.Runs(async call =>
        {
            var request = new AccuracyRequest { Source = call.Get(source) ?? "", Period = $"{call.Require(period)}" };
            var reply = await call.Platform.Reconciliations.ReadAsync((client, options) => client.GetAccuracyAsync(request, options));
            call.Output.Show(Shapes.Of(reply), console =>
            {
                var table = Tables.Of("Source", ">Rows", ">Reconciled", ">Accuracy", ">Quarantined", ">Corrected");
                foreach (var each in reply.Sources)
                {
                    table.Row(each.Source, Formats.Count(each.Rows), Formats.Count(each.ReconciledRows),
                        Formats.Percent(Wire.Exact(each.Accuracy)),
                        Formats.Percent(Wire.Exact(each.QuarantinedShare)), Formats.Percent(Wire.Exact(each.CorrectionsShare)));
                }

                console.Write(table);
            });
        });
    }

    private static CliCommand Decide(string name, string description, Verdict verdict, string more)
    {
        var (batch, source,
            period) = (BatchChoice.Option(), Source(required: false),
                Fields.Period("--period", "With --source: the period."));
        var rows = Fields.Count("--rows", "Rows that data analysis counts.", required: true);
        var (total, currency) = (Fields.Amount("--total", "Net amount that they add up to.", required: true), Fields.Currency());
        var reason = Fields.Text("--reason", "Why it is disputed.", required: verdict == Verdict.Dispute);
        var command = new CliCommand(name, description,
            $"salesctl reconcile {name} --source erp --period FY2027-M05 --rows 1204 --total 4408822.13{more} --as analyst "
            + $"--role data-analysis",
            $"salesctl reconcile {name} --batch latest --rows 30129 "
            + $"--total 44408822.13{more} --as analyst --role data-analysis")
        {
            batch, source, period, rows, total, currency,
        };
        if (verdict == Verdict.Dispute)
            command.Add(reason);
        return command.Checks(values =>
        {
            var (ofBatch, ofSource,
                ofPeriod) = (values.GetResult(batch) is not null, values.GetResult(source) is not null,
                    values.GetResult(period) is not null);
            return (ofBatch ? !ofSource && !ofPeriod : ofSource && ofPeriod) ? null : "Either --batch, or --source with --period.";
        }).Runs(async call =>
        {
            var money = call.Require(total).ToMoney(call.Get(currency) ?? await call.Platform.CurrencyAsync());
            var why = verdict == Verdict.Dispute ? call.Require(reason) : "";
            if (call.Get(batch) is { } id)
            {
                var request = new ReconcileRequest
                {
                    Batch = id, RowCount = call.Require(rows), ControlTotal = money, Verdict = verdict,
                    Reason = why
                };
                BatchView.Print(
                    call, await call.Platform.Imports.CommandAsync((client, options) => client.ReconcileAsync(request, options)));
                return;
            }

            var ofSource = new ReconcileSourceRequest
            {
                Source = call.Require(source), Period = $"{call.Require(period)}", RowCount = call.Require(rows), ControlTotal = money,
                Reason = why,
            };
            var reply = await call.Platform.Reconciliations.CommandAsync((client, options) =>
                verdict == Verdict.Confirm ? client.ConfirmAsync(ofSource, options) : client.DisputeAsync(ofSource, options));
            call.Output.Show(Shapes.Of(reply), console => Print(console, [reply]));
        });
    }

    private static CliCommand Status()
    {
        var (source, period) = (Source(required: false), Period());
        return new CliCommand("status", "Shows how sources stand in a period.", "salesctl reconcile status --period FY2027-Q1")
        {
            source, period,
        }.Runs(async call =>
        {
            var request = new ReconciliationStatusRequest { Source = call.Get(source) ?? "", Period = $"{call.Require(period)}" };
            var reply = await call.Platform.Reconciliations.ReadAsync((client, options) => client.GetStatusAsync(request, options));
            call.Output.Show(Shapes.Of(reply), console => Print(console, reply.Sources));
        });
    }

    private static void Print(Spectre.Console.IAnsiConsole console, IEnumerable<SourceReconciliation> sources)
    {
        var table = Tables.Of("Source", "Period", "Status", ">Our rows", ">Our total", ">Row difference", ">Total difference", "Reason");
        foreach (var each in sources)
        {
            table.Row(each.Source, each.Period, each.Status, Formats.Count(each.OurRows), Formats.Amount(each.OurTotal),
                each.TheirTotal is null ? Formats.Unknown : Shown.Change(each.RowDifference, "#,##0"), Formats.Change(each.TotalDifference),
                Formats.Text(each.Reason));
        }

        console.Write(table);
    }

    private static Option<string> Source(bool required) => Fields.Text("--source", "The outside system. Default: all.", required);

    private static Option<Period?> Period() => Fields.Period("--period", "Fiscal year, quarter or month.", required: true);
}
