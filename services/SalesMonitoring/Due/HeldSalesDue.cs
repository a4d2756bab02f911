using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.SalesMonitoring.SaleApprovals;

namespace SalesPlatform.SalesMonitoring.Due;

/// <summary>Waiting ones for who has a right to every share: finance, which has it everywhere, is asked only where no manager may have
/// it, or the only one may be who asks. Rejected ones for who asked.</summary>
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
            var reps = SaleApprovalDecisions.RepsOf(state, held).ToList();
            if (held.Status == HeldStatus.Rejected && held.By == reading.Caller.Actor)
                found.Add(Rejected(held, TeamOf(held, reading), Anew(held, reps, context.Terms.Currency)));
            else if (held.Status == HeldStatus.Waiting && IsAsked(context, held, reps))
                found.Add(Approval(held, TeamOf(held, reading), state, context.Terms.Currency));
        }

        return found;
    }

    private static string StreamOf(HeldSale held) => OrderState.Aggregate.Stream(held.Source, held.Sale.Order);

    internal static bool IsAsked(SaleContext context, HeldSale held, IReadOnlyList<string> reps) => context.Access.HasAll(reps)
        && (context.Access.Caller.Is(Roles.SalesManager) || held.AsManager
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

    private static DueItem Rejected(HeldSale held, string team, string anew) =>
        Item("sale-rejected", held, team, $"销售 {held.ExternalId} 被退回：{held.RejectedBecause}",
            $"Sale {held.ExternalId} was rejected: {held.RejectedBecause}")
        .Do("correct", ("修改后再次提交", "Say it anew"), anew, Wire.Sales.Descriptor, "Correct")
        .Do("withdraw", ("撤回", "Take it back"), $"sale withdraw {Of(held)}", Wire.SaleApprovals.Descriptor, "Withdraw",
            new Wire.WithdrawHeldSaleRequest { Source = held.Source, ExternalId = held.ExternalId, Revision = held.Revision });

    // As it was said, with an amount and a reason to be filled in.
    internal static string Anew(HeldSale held, IReadOnlyList<string> reps, string currency)
    {
        var sale = held.Sale;
        var rate = sale.Currency == currency ? null : sale.Rate?.ToExactString();
        string?[] words =
        [
            $"sale correct --source {held.Source}", Word("external-id", held.ExternalId), Word("order", sale.Order),
            $"--line {sale.Line} --date {sale.OccurredOn:yyyy-MM-dd}",
            .. sale.Shares.Select(share => Word("credit", $"{share.Rep}={share.Share.ToExactString()}")),
            Word("customer", sale.Customer), Word("product", sale.Product), Word("product-line", sale.ProductLine),
            Word("region", sale.Region), $"--quantity {sale.Quantity.ToExactString()}",
            Word("currency", rate is null ? null : sale.Currency), Word("rate", rate), "--amount <amount> --reason <reason>",
            held.Threshold is null || reps.Count > 1 ? "--propose" : null,
        ];
        return string.Join(' ', words.OfType<string>());
    }

    private static string? Word(string option, string? value) => value is null ? null : $"--{option} {ShellWords.Quoted(value)}";

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

    internal static string Of(HeldSale held) =>
        $"{ShellWords.Quoted(held.ExternalId)} --source {held.Source} --revision {held.Revision}";
}
