using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.SalesMonitoring.SaleApprovals;

namespace SalesPlatform.SalesMonitoring.Due;

/// <summary>Waiting ones for who has a right to every share: finance, which has it everywhere, is asked only where no manager may have
/// it. Rejected ones for who asked.</summary>
internal sealed class HeldSalesDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var open = (await SaleApprovalsEndpoint.OpenAsync(reading.Queries, cancellation))
            .Where(held => reading.Team.Length == 0 || held.Teams.Contains(reading.Team)).ToList();
        if (open.Count == 0)
            return [];
        var context = await RosterReader.ContextOfAllAsync(reading.Queries, reading.Caller, cancellation);
        var orders = await reading.Work.LoadManyAsync(OrderState.Aggregate, [.. open.Select(StreamOf)], cancellation);
        var found = new List<DueItem>();
        foreach (var held in open)
        {
            var state = orders[StreamOf(held)].State;
            if (held.Status == HeldStatus.Rejected && held.By == reading.Caller.Actor)
                found.Add(Rejected(held, TeamOf(held, reading)));
            else if (held.Status == HeldStatus.Waiting && IsAsked(context, SaleApprovalDecisions.RepsOf(state, held).ToList()))
                found.Add(Approval(held, TeamOf(held, reading), state, context.Terms.Currency));
        }

        return found;
    }

    private static string StreamOf(HeldSale held) => OrderState.Aggregate.Stream(held.Source, held.Sale.Order);

    private static bool IsAsked(SaleContext context, List<string> reps) => context.Access.HasAll(reps)
        && (context.Access.Caller.Is(Roles.SalesManager)
            || !reps.Select(context.Roster.TeamsOf).Aggregate((all, teams) => [.. all.Intersect(teams)]).Any());

    private static string TeamOf(HeldSale held, DueReading reading) =>
        reading.Caller.BoundToTeams is { } own ? held.Teams.FirstOrDefault(own.Contains) ?? held.Team : held.Team;

    private static DueItem Approval(HeldSale held, string team, OrderState state, string currency)
    {
        var line = state.Lines.GetValueOrDefault(held.ExternalId);
        var (before, request) = (line is null ? null : SaleContent.Of(line.Sale), Request(held));
        var amount = Amount(held.CompanyAmount, currency);
        var why = held.Threshold is { } threshold
            ? ($"达到须经理批准的金额 {Amount(threshold, currency)}", $"it reaches {Amount(threshold, currency)}, from which on a manager approves")
            : ("涉及他人业绩", "it credits others as well");
        var item = Item("sale-approval", held, team,
                $"销售 {held.ExternalId}（{amount}）等待批准，尚未计入：{why.Item1}。",
                $"Sale {held.ExternalId} of {amount} waits and does not count: {why.Item2}.")
            .Asked(held.By, held.By)
            .Do("approve", ("批准", "Approve"), $"sale approve {Of(held)}", Wire.SaleApprovals.Descriptor, "Approve", request)
            .Do("return", ("退回", "Reject"), $"sale reject {Of(held)} --reason <reason>", Wire.SaleApprovals.Descriptor, "Reject",
                request, "reason")
            .Changing("计入金额", "Counts", line?.Sale.CompanyAmount, held.CompanyAmount, currency)
            .Changing("日期", "Day", before is null ? null : DueList.Day(before.OccurredOn), DueList.Day(held.Sale.OccurredOn));
        Change(item, "业绩归属", "Credited to", before, held.Sale, CreditsOf);
        Change(item, "客户", "Customer", before, held.Sale, sale => sale.Customer);
        Change(item, "产品", "Product", before, held.Sale, sale => sale.Product);
        Change(item, "区域", "Region", before, held.Sale, sale => sale.Region);
        if (held.Why.Length > 0)
            Change(item, "更正原因", "Why", null, held.Sale, _ => held.Why);
        return item;
    }

    private static DueItem Rejected(HeldSale held, string team) =>
        Item("sale-rejected", held, team, $"销售 {held.ExternalId} 被退回：{held.RejectedBecause}",
            $"Sale {held.ExternalId} was rejected: {held.RejectedBecause}")
        .Do("correct", ("修改后再次提交", "Say it anew"), Anew(held), Wire.Sales.Descriptor, "Correct")
        .Do("withdraw", ("撤回", "Take it back"), $"sale withdraw {Of(held)}", Wire.SaleApprovals.Descriptor, "Withdraw",
            new Wire.WithdrawHeldSaleRequest { Source = held.Source, ExternalId = held.ExternalId, Revision = held.Revision });

    // As it was said, with an amount and a reason to be filled in.
    private static string Anew(HeldSale held)
    {
        var sale = held.Sale;
        var (credits, currency) = (string.Join(' ', sale.Shares.Select(share => $"--credit {share.Rep}={share.Share.ToExactString()}")),
            sale.Rate is { } rate && rate != 1 ? $" --currency {sale.Currency} --rate {rate.ToExactString()}" : "");
        return $"sale correct --source {held.Source} --external-id {ShellWords.Quoted(held.ExternalId)} "
            + $"--order {ShellWords.Quoted(sale.Order)} --line {sale.Line} "
            + $"--date {sale.OccurredOn:yyyy-MM-dd} {credits} --customer {ShellWords.Quoted(sale.Customer)} "
            + $"--product {ShellWords.Quoted(sale.Product)} --region {ShellWords.Quoted(sale.Region)} "
            + $"--quantity {sale.Quantity.ToExactString()}{currency} --amount <amount> --reason <reason>"
            + (held.Threshold is null ? " --propose" : "");
    }

    private static DueItem Item(string kind, HeldSale held, string team, string zh, string en) =>
        DueList.Item(kind, $"{held.Source}/{held.ExternalId}/{held.Revision}", team, held.ExternalId, held.Sale.Customer, zh, en)
            .About(held.Sale.Shares[0].Rep).Since(held.Since);

    private static void Change(DueItem item, string zh, string en, SaleContent? before, SaleContent after, Func<SaleContent, string> what)
    {
        if (before is null || what(before) != what(after))
            item.Changing(zh, en, before is null ? null : DueList.Text(what(before)), DueList.Text(what(after)));
    }

    private static string CreditsOf(SaleContent sale) => string.Join(", ",
        sale.Shares.Select(share => share.Share == 1 ? share.Rep : $"{share.Rep} {share.Share.ToExactString()}"));

    private static string Amount(decimal amount, string currency) => $"{Shown.Amount(amount, currency)} {currency}";

    private static Wire.DecideHeldSaleRequest Request(HeldSale held) =>
        new() { Source = held.Source, ExternalId = held.ExternalId, Revision = held.Revision };

    private static string Of(HeldSale held) => $"{held.ExternalId} --source {held.Source} --revision {held.Revision}";
}
