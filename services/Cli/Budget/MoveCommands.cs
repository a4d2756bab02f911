using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>Reallocations.</summary>
internal static class MoveCommands
{
    public static CliCommand Request()
    {
        var (from, fromMonth) = (Fields.Text("--from", "Category it is taken from.", required: true),
            Fields.Period("--from-month", "Month it is taken from.", required: true));
        var (to, toMonth) = (Fields.Text("--to", "Category it goes to.", required: true),
            Fields.Period("--to-month", "Month it goes to.", required: true));
        var (amount, reason) = (Fields.Amount("--amount", "What moves.", required: true), Fields.Text("--reason", "Why.", required: true));
        return BudgetChoice.Command("move", "Asks to move money within a budget.",
            "salesctl budget move --team north-east --period FY2027 --from travel --from-month FY2027-M08 --to promotion "
            + "--to-month FY2027-M06 --amount 4000 --reason 'fewer fairs'",
            amount, [from, fromMonth, to, toMonth, reason], platform => platform.Reallocations,
            (client, options, call, budget, money) => client.RequestAsync(new RequestReallocationRequest
            {
                Budget = budget,
                From = new Cell { Category = call.Require(from), Month = $"{call.Require(fromMonth)}" },
                To = new Cell { Category = call.Require(to), Month = $"{call.Require(toMonth)}" },
                Amount = money,
                Reason = call.Require(reason),
            }, options), Print);
    }

    public static CliCommand Approve()
    {
        var id = Id();
        return BudgetChoice.Command("approve-move", "Moves money as asked.",
            "salesctl budget approve-move --team north-east --period FY2027 --id latest --as finance.one "
            + "--role finance", [id],
            platform => platform.Reallocations, (client, options, call, budget) => client.ApproveAsync(
                new DecideReallocationRequest { Budget = budget, Reallocation = call.Require(id) }, options), Print);
    }

    public static CliCommand Reject()
    {
        var (id, reason) = (Id(), Fields.Text("--reason", "Why.", required: true));
        return BudgetChoice.Command("reject-move", "Refuses to move money.",
            "salesctl budget reject-move --team north-east --period FY2027 --id latest "
            + "--reason 'needed there' --as finance.one --role finance",
            [id, reason], platform => platform.Reallocations, (client, options, call, budget) => client.RejectAsync(
                new DecideReallocationRequest { Budget = budget, Reallocation = call.Require(id), Reason = call.Require(reason) },
                    options), Print);
    }

    public static CliCommand List() => ItemList.Command("moves", ["requested", "approved", "rejected"], platform => platform.Reallocations,
        (client, request, options) => client.ListAsync(request, options), reply => reply.Reallocations, reply => reply.NextPageToken,
        ["=Id", "From", "To", ">Amount", "Status", "Asked by"],
        item => [item.Reallocation, Place(item.From), Place(item.To), Formats.Money(item.Amount), item.Status, item.RequestedBy]);

    private static Option<string> Id() => ItemList.Id(
        "request", "The request: the category it takes from, its id or 'latest'.", "requested",
        platform => platform.Reallocations, (client, request, options) => client.ListAsync(request, options),
        reply => reply.Reallocations, reply => reply.NextPageToken,
        item => new Known(item.Reallocation, item.From.Category, $"{Place(item.From)} → {Place(item.To)}"));

    private static void Print(Call call, ReallocationReply reply)
    {
        var shown = reply.Reallocation ?? new ReallocationDetails();
        call.Output.Show(new { Reallocation = Shapes.Of(shown), reply.Version }, console => console.Pairs(
        [
            ("Move", $"{shown.Reallocation} ({Code(shown.Status)})"), ("From", Place(shown.From)), ("To", Place(shown.To)),
                ("Amount", Formats.Money(shown.Amount)),
        ]));
    }

    private static string Place(Cell? cell) => cell is null ? Formats.Unknown : $"{CompanyWords.Category(cell.Category)} {cell.Month}";
}
