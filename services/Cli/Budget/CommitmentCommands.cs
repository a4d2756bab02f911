using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>Money set aside.</summary>
internal static class CommitmentCommands
{
    public static CliCommand Open()
    {
        var (key, category) = (Key(), Fields.Text("--category", "Category of costs.", required: true));
        var month = Fields.Period("--month", "The month the cost is expected in.", required: true);
        var (amount, description) = (Fields.Amount("--amount", "What is set aside.", required: true), Fields.Text("--for", "What for."));
        return BudgetChoice.Command("commit", "Sets money aside for an order or a contract.",
            "salesctl budget commit --team north-east --period FY2027 --key PO-14 --category travel --month FY2027-M06 --amount 50000 "
            + "--for 'spring fair'",
            amount, [key, category, month, description], platform => platform.Commitments,
            (client, options, call, budget, money) => client.OpenAsync(new OpenCommitmentRequest
            {
                Budget = budget,
                Commitment = call.Require(key),
                Category = call.Require(category),
                Month = $"{call.Require(month)}",
                Amount = money,
                Description = call.Get(description) ?? "",
            }, options), Print);
    }

    public static CliCommand Change()
    {
        var (key, amount) = (Key(), Fields.Amount("--amount", "From now on. Default: as it is."));
        var month = Fields.Period("--month", "The month the cost is expected in from now on. Default: as it is.");
        return BudgetChoice.Command("change-commitment", "Gives a commitment another amount or month.",
            "salesctl budget change-commitment --team north-east --period FY2027 --key PO-14 --amount 60000", amount, [key, month],
                platform => platform.Commitments,
            (client, options, call, budget, money) => client.ChangeAsync(new ChangeCommitmentRequest
            {
                Budget = budget,
                Commitment = call.Require(key),
                Amount = money,
                Month = call.Get(month)?.ToString() ?? "",
            }, options), Print);
    }

    public static CliCommand Release()
    {
        var (key, reason) = (Key(), Fields.Text("--reason", "Why.", required: true));
        return BudgetChoice.Command("release", "Frees what is open of a commitment.",
            "salesctl budget release --team north-east --period FY2027 --key PO-14 --reason 'fair cancelled'", [key, reason], platform =>
                platform.Commitments,
            (client, options, call, budget) => client.ReleaseAsync(
                new ReleaseCommitmentRequest { Budget = budget, Commitment = call.Require(key), Reason = call.Require(reason) }, options),
                    Print);
    }

    public static CliCommand List() => ItemList.Command("commitments", ["open", "settled", "released"], platform => platform.Commitments,
        (client, request, options) => client.ListAsync(request, options), reply => reply.Commitments, reply => reply.NextPageToken,
        ["=Key", "Category", "Month", "Status", ">Amount", ">Settled", ">Open", ">Over budget"],
        item => [item.Commitment, CompanyWords.Category(item.Category), item.Month, item.Status, Formats.Amount(item.Amount),
            Formats.Amount(item.Settled),
            Formats.Amount(item.Open), Formats.Amount(item.OverBudgetBy)]);

    public static CliCommand Promotions() =>
        ItemList.Command("promotions", ["waiting", "other-currency", "bound", "withdrawn"], platform => platform.Commitments,
        (client, request, options) => client.ListPromotionsAsync(request, options), reply => reply.Promotions, reply => reply.NextPageToken,
        ["=Launch", "Product", ">Revision", "Status", ">Amount", ">Committed", ">Over budget"],
        item => [item.Launch, CompanyWords.Product(item.Product), $"{item.Revision}", item.Status, Formats.Money(item.Amount),
            Formats.Money(item.Committed),
            Formats.Money(item.OverBudgetBy)]);

    private static void Print(Call call, CommitmentReply reply)
    {
        if (reply.Warning is { } warning)
            call.Output.Note($"warning: {RpcFailures.Sentence(warning.Code, warning.Message, call.Language)}");
        var shown = reply.Commitment ?? new CommitmentDetails();
        call.Output.Show(
            new { Commitment = Shapes.Of(shown), Warning = reply.Warning is null ? null : Shapes.Of(reply.Warning), reply.Version },
            console => console.Pairs(
        [
            ("Commitment", $"{shown.Commitment} ({Code(shown.Status)})"),
            ("Category", $"{CompanyWords.Category(shown.Category)}, {shown.Month}"),
            ("Amount", Formats.Money(shown.Amount)), ("Open", Formats.Money(shown.Open)),
        ]));
    }

    private static System.CommandLine.Option<string> Key() =>
        Fields.Text("--key", "The commitment's key, such as the number of a purchase order.", required: true);
}
