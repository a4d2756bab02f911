using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary><c>target</c>: the annual target as it is discussed with senior management.</summary>
internal static class TargetCommands
{
    public static Command Create() => new("target", "The annual target in discussion with senior management.")
    {
        Propose(), Comment(), Agree(), Show(),
    };

    private static CliCommand Propose()
    {
        var plan = new PlanChoice();
        var (amount, currency) = (Fields.Amount("--amount", "The annual target.", required: true), Fields.Currency());
        var reason = Fields.Text("--reason", "Why.", required: true);
        return plan.AddTo(new CliCommand("propose", "Opens a round with an annual target.",
            "salesctl target propose --team north-east --period FY2027 --amount 58000000 --reason 'the market grows by 8 %'",
            "salesctl target propose --team north-east --period FY2027 --amount 60000000 --reason 'with the new product' "
            + "--as chief.executive --role executive")
        {
            amount, currency, reason,
        }).Runs(async call =>
        {
            var request = new ProposeTargetRequest
            {
                Plan = plan.In(call),
                AnnualTarget = call.Require(amount).ToMoney(call.Get(currency) ?? await call.Platform.CurrencyAsync()),
                Reason = call.Require(reason),
            };
            Print(call, await call.Platform.TargetDiscussions.CommandAsync((client, options) => client.ProposeAsync(request, options)));
        });
    }

    private static CliCommand Comment()
    {
        var text = Fields.Text("--text", "The comment.", required: true);
        return PlanChoice.Command("comment", "Comments on the newest proposal.",
            "salesctl target comment --team north-east --period FY2027 --text 'what of the new product?' --as chief.executive "
            + "--role executive", [text],
            platform => platform.TargetDiscussions, (client, options, call, plan) =>
                client.CommentAsync(new CommentOnTargetRequest { Plan = plan, Comment = call.Require(text) }, options), Print);
    }

    private static CliCommand Agree()
    {
        var round = Fields.Whole("--round", "The round that was seen. Default: the newest.", 1, int.MaxValue);
        return PlanChoice.Command("agree", "Agrees to the newest proposal of the other side; the plan then holds it.",
            "salesctl target agree --team north-east --period FY2027 --round 2", [round],
            platform => platform.TargetDiscussions, (client, options, call, plan) =>
                client.AgreeAsync(new AgreeTargetRequest { Plan = plan, Round = call.Get(round) ?? 0 }, options), Print);
    }

    private static CliCommand Show()
    {
        var (team, year) = (Fields.Team(), Fields.FiscalYear());
        return new CliCommand("show", "Shows the discussion of all revisions.", "salesctl target show --team north-east --period FY2027")
        {
            team, year,
        }.Runs(async call => Print(call, await call.Platform.TargetDiscussions.ReadAsync((client, options) =>
            client.GetAsync(new PlanRequest { Team = call.Require(team), FiscalYear = call.Require(year) }, options))));
    }

    private static void Print(Call call, TargetDiscussionReply reply) => call.Output.Show(
        new
        {
            reply.Status, reply.Round, AnnualTarget = Wire.Money(reply.AnnualTarget), Entries = reply.Entries.Select(Shapes.Of),
            reply.Version
        },
        console =>
        {
            console.Pairs(
                [("Discussion", Code(reply.Status)), ("Round", $"{reply.Round}"),
                    ("Target of the plan", Formats.Money(reply.AnnualTarget))]);
            var table = Tables.Of(">Revision", ">Round", "Kind", ">Target", "By", "Side", "Text");
            foreach (var entry in reply.Entries)
            {
                table.Row($"{entry.Revision}", $"{entry.Round}", Code(entry.Kind), Formats.Money(entry.AnnualTarget), entry.By,
                    Code(entry.Side), Formats.Text(entry.Text));
            }

            console.Write(table);
        });
}
