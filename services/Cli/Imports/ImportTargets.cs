using SalesPlatform.Cli.Plans;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary><c>import targets</c>: makes a year's plan of a file of targets, and on request has it approved by a second person.</summary>
internal static class ImportTargets
{
    public static CliCommand Create()
    {
        var file = new ImportFile(namesSource: false);
        var (team, plan) = (Fields.Team(), Fields.FiscalYear("--plan"));
        var grain = Fields.Text("--grain", "What a row is for: month, quarter or year. Needed where the days leave it open.")
            .AcceptOnlyFromAmong("month", "quarter", "year");
        var approval = new TargetApproval();
        return approval.AddTo(file.AddTo(new CliCommand("targets",
            "Makes a plan of a file of targets: columns rep, period_start, amount and, optional, region, product_line. All rows or none.",
            "salesctl import targets quotas.csv --team north-east --period FY2018 --grain quarter "
            + "--map rep=employee_key --map period_start=quarter_start --map amount=quota_usd",
            "salesctl import targets quotas.csv --team north-east --period FY2018 --approve-as chief.executive")
        {
            team, plan, grain,
        })).Runs(async call =>
        {
            var (csv, header) = (file.In(call), file.HeaderIn(call, call.Require(team)));
            header.Target = call.Require(plan);
            header.Grain = call.Get(grain) ?? "";
            var approver = approval.ApproverIn(call);
            var reply = await call.Output.WithProgressAsync(csv.Name, csv.Length, report =>
                call.Platform.Plans.StreamAsync((client, options, stall) =>
                    FileUpload.AskAsync(client.ImportTargets(options), header, csv.FullName, stall, sent => report(sent, 0))));
            if (reply.Errors.Count > 0)
                return Refused(call, file.NameIn(call), reply);
            Print(call, reply, approver is null ? reply.Plan : await TargetApproval.CarryThroughAsync(call, approver, reply.Plan));
            return ExitCodes.Success;
        });
    }

    private static int Refused(Call call, string file, ImportTargetsReply reply)
    {
        RowErrors.List(call, file, reply.Errors);
        if (call.Output.IsJson)
            Print(call, reply, reply.Plan);
        Failure.Write(call.Host.Error,
            Say($"No target was taken over: {reply.Errors.Count} of {reply.Rows} rows are wrong, and a plan takes all rows or none."));
        return ExitCodes.Failure;
    }

    private static void Print(Call call, ImportTargetsReply reply, PlanReply? plan) => call.Output.Show(
        new { reply.Rows, Errors = reply.Errors.Select(Shapes.Of), Plan = plan is null ? null : PlanShape.Of(plan) },
        console => PlanView.Write(console, plan!));
}
