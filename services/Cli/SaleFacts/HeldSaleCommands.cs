using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.SaleFacts;

/// <summary>Sales that wait for the manager before they count, and from which amount on they do.</summary>
internal static class HeldSaleCommands
{
    private const string Example = "SO70001/1 --revision 1";

    public static IEnumerable<Command> All => [Waiting(), Approve(), Reject(), Withdraw(), Threshold(), SetThreshold()];

    private static CliCommand Waiting()
    {
        var team = Fields.Team(required: false);
        return new CliCommand("waiting", "Lists sales that wait to be approved and do not count, and rejected ones.",
            "salesctl sale waiting", "salesctl sale waiting --team north-east --json")
        {
            team,
        }.Runs(async call =>
        {
            var (request, sales) = (new ListHeldSalesRequest { Team = call.Get(team) ?? "" }, new List<HeldSale>());
            do
            {
                var page = await call.Platform.SaleApprovals.ReadAsync((client, options) => client.ListAsync(request, options));
                sales.AddRange(page.Sales);
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);
            call.Output.Show(new { Sales = sales.Select(SaleView.Shape) }, console =>
            {
                var table = Tables.Of(
                    "=Line", "=Source", ">Revision", "Status", "Asked by", "Teams", "Day", ">Amount", "Why it was rejected");
                foreach (var held in sales)
                {
                    table.Row(held.ExternalId, held.Source, $"{held.Revision}", held.Status, held.AskedBy, string.Join(", ", held.Teams),
                        Formats.Day(held.Sale.OccurredOn), Formats.Money(held.CompanyAmount), held.RejectedBecause);
                }

                console.Write(table);
            });
        });
    }

    private static CliCommand Approve()
    {
        var (line, id) = (LineArgument(), new SaleIdentity());
        return new CliCommand("approve", "Approves a sale that waits: it counts from now on, on its own day.",
            $"salesctl sale approve {Example}") { line, id.Source, id.Revision }.Runs(async call =>
            SaleView.Print(call, await call.Platform.SaleApprovals.CommandAsync((client, options) =>
                client.ApproveAsync(Decision(call, line, id), options))));
    }

    private static CliCommand Reject()
    {
        var (line, id, reason) = (LineArgument(), new SaleIdentity(), Fields.Text("--reason", "Why.", required: true));
        return new CliCommand("reject", "Rejects a sale that waits: it does not count, and who asked reads why.",
            $"salesctl sale reject {Example} --reason 'the contract is not signed'")
        {
            line, id.Source, id.Revision, reason,
        }.Runs(async call =>
        {
            var request = Decision(call, line, id);
            request.Reason = call.Require(reason);
            SaleView.Print(call, await call.Platform.SaleApprovals.CommandAsync((client, options) => client.RejectAsync(request, options)));
        });
    }

    private static CliCommand Withdraw()
    {
        var (line, id) = (LineArgument(), new SaleIdentity());
        return new CliCommand("withdraw", "Takes back a sale of yours that waits or was rejected.",
            $"salesctl sale withdraw {Example} --as 285 --role sales-rep") { line, id.Source, id.Revision }.Runs(async call =>
        {
            var request = new WithdrawHeldSaleRequest
            {
                Source = id.SourceIn(call),
                ExternalId = call.Get(line),
                Revision = call.Get(id.Revision) ?? 1,
            };
            SaleView.Print(call, await call.Platform.SaleApprovals.CommandAsync(
                (client, options) => client.WithdrawAsync(request, options)));
        });
    }

    private static CliCommand Threshold() => new CliCommand("threshold", "Shows from which amount on a rep's own sale waits.",
        "salesctl sale threshold", "salesctl sale threshold --json").Runs(async call => Print(call,
            await call.Platform.SaleApprovals.ReadAsync((client, options) =>
                client.GetThresholdsAsync(new GetSaleThresholdsRequest(), options))));

    private static CliCommand SetThreshold()
    {
        var team = Fields.Text("--team", "Only for this team, instead of the company's. Default: the company.");
        var amount = Fields.Amount("--amount", "A rep's own sale of this amount or more waits, in the company's currency.");
        var off = new Option<bool>("--off") { Description = "None waits; of a team: as in the company." };
        return new CliCommand("set-threshold", "Sets from which amount on a rep's own sale waits for the manager. Off until it is set.",
            "salesctl sale set-threshold --amount 100000 --as fang.mei --role finance",
            "salesctl sale set-threshold --team north-east --off --as fang.mei --role finance")
        {
            team, amount, off,
        }.Checks(values => values.GetValue(amount) is null == values.GetValue(off) ? null : "Exactly one of --amount and --off is needed.")
        .Runs(async call =>
        {
            var request = new SetSaleThresholdRequest { Team = call.Get(team) ?? "" };
            if (call.Get(amount) is { } least)
                request.Amount = least.ToMoney(await call.Platform.CurrencyAsync());
            Print(call, await call.Platform.SaleApprovals.CommandAsync((client, options) => client.SetThresholdAsync(request, options)));
        });
    }

    private static Argument<string> LineArgument() => Fields.Argument("line", "The line as 'sale waiting' lists it.");

    private static DecideHeldSaleRequest Decision(Call call, Argument<string> line, SaleIdentity id) => new()
    {
        Source = id.SourceIn(call),
        ExternalId = call.Get(line),
        Revision = call.Get(id.Revision) ?? 1,
    };

    private static void Print(Call call, SaleThresholds thresholds) => call.Output.Show(
        new
        {
            Amount = Wire.Money(thresholds.Amount),
            Teams = thresholds.Teams.Select(team => new { team.Team, Amount = Wire.Money(team.Amount) }),
            thresholds.Version,
        },
        console => console.Pairs(
        [
            ("Company", thresholds.Amount is null ? Say("off") : Formats.Money(thresholds.Amount)),
            .. thresholds.Teams.Select(team => (team.Team, Formats.Money(team.Amount))),
        ]));
}
