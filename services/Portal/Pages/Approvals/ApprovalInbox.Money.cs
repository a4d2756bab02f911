using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Portal.Language;

namespace SalesPlatform.Portal.Pages.Approvals;

/// <content>Budgets, moves of money, and what is promised to customers.</content>
internal sealed partial class ApprovalInbox
{
    private async Task<IReadOnlyList<BudgetSummary>> BudgetListAsync() => await platform.Budgets.ReadAllAsync(
        (client, token, options) => client.ListAsync(new ListBudgetsRequest { PageToken = token }, options), reply =>
            reply.Budgets, reply => reply.NextPageToken);

    private async Task<IEnumerable<ApprovalItem>> BudgetsAsync()
    {
        var waiting = (await BudgetListAsync()).Where(budget => budget.Status == "finance-review");
        var budgets = await Task.WhenAll(waiting.Select(budget => platform.Budgets.ReadAsync((client, options) =>
            client.GetAsync(new GetBudgetRequest { Team = budget.Team, FiscalYear = budget.FiscalYear }, options))));
        return budgets.Select(budget =>
        {
            var request = new BudgetRequest { Team = budget.Team, FiscalYear = budget.FiscalYear, ExpectedVersion = budget.Version };
            var before = budget.InForce.ToDictionary(line => line.Category, line => line.Total);
            return new ApprovalItem($"budget/{budget.Team}/{budget.FiscalYear}",
                reader[$"Budget {budget.FiscalYear}, revision {budget.Revision}", $"{budget.FiscalYear} 销售预算，第 {budget.Revision} 版"],
                facts.NameOf(budget.Team), budget.Author, "finance",
                [
                    .. budget.Lines.Select(line =>
                        new ItemChange(reader.Category(line.Category), before.TryGetValue(line.Category,
                        out var total) ? Money(total) : null, Money(line.Total))),
                    new(reader["Total", "合计"], before.Count > 0 ? reader.Amount(before.Values.Sum(total =>
                        total.ToAmount()), budget.Total.CurrencyCode) : null, Money(budget.Total)),
                ],
                () => platform.Budgets.CommandAsync((client, options) =>
                    client.ApproveAsync(new ApproveBudgetRequest { Budget = request }, options)),
                reason => platform.Budgets.CommandAsync((client, options) =>
                    client.ReturnAsync(new ReturnBudgetRequest { Budget = request, Reason = reason }, options)),
                $"/budget?team={budget.Team}&period={budget.FiscalYear}");
        });
    }

    private async Task<IEnumerable<ApprovalItem>> ReallocationsAsync()
    {
        var found = new List<ApprovalItem>();
        foreach (var budget in (await BudgetListAsync()).Where(budget => budget.Status != "closed"))
        {
            var moves = await platform.Reallocations.ReadAllAsync((client, token, options) => client.ListAsync(
                new ListItemsRequest { Team = budget.Team, FiscalYear = budget.FiscalYear, Status = "requested", PageToken = token },
                    options),
                reply => reply.Reallocations, reply => reply.NextPageToken);
            if (moves.Count == 0)
                continue;
            var whole = await platform.Budgets.ReadAsync((client, options) =>
                client.GetAsync(new GetBudgetRequest { Team = budget.Team, FiscalYear = budget.FiscalYear }, options));
            found.AddRange(moves.Select(move => Item(budget, whole, move)));
        }

        return found;
    }

    private ApprovalItem Item(BudgetSummary budget, BudgetReply whole, ReallocationDetails move)
    {
        var request = new BudgetRequest { Team = budget.Team, FiscalYear = budget.FiscalYear };
        return new ApprovalItem($"move/{move.Reallocation}",
            reader[$"Move of {Money(move.Amount)}: {reader.Person(move.Reason)}",
                $"预算调剂 {Money(move.Amount)}：{reader.Person(move.Reason)}"],
            facts.NameOf(budget.Team), move.RequestedBy, "finance", [Cell(whole, move.From, -move.Amount.ToAmount()), Cell(whole, move.To,
                move.Amount.ToAmount())],
            () => platform.Reallocations.CommandAsync((client, options) =>
                client.ApproveAsync(new DecideReallocationRequest { Budget = request, Reallocation = move.Reallocation }, options)),
            reason => platform.Reallocations.CommandAsync((client, options) =>
                client.RejectAsync(new DecideReallocationRequest { Budget = request, Reallocation = move.Reallocation, Reason = reason },
                    options)),
            $"/budget?team={budget.Team}&period={budget.FiscalYear}")
        { No = new Wording("Reject", "驳回") };
    }

    private ItemChange Cell(BudgetReply whole, Cell cell, decimal by)
    {
        var what = $"{reader.Category(cell.Category)} · {reader.PeriodName(cell.Month)}";
        var line = whole.InForce.FirstOrDefault(line => line.Category == cell.Category);
        if (line is null || !Period.TryParse(cell.Month, out var month) || month.Number > line.Months.Count)
            return new ItemChange(what, null, reader.Amount(by, whole.Total.CurrencyCode));
        var before = line.Months[month.Number - 1].ToAmount();
        return new ItemChange(what, reader.Amount(before, whole.Total.CurrencyCode), reader.Amount(before + by, whole.Total.CurrencyCode));
    }

    private async Task<IEnumerable<ApprovalItem>> ServiceStandardAsync()
    {
        var standard = await platform.ServiceStandards.ReadAsync((client, options) => client.GetAsync(new GetStandardRequest(), options));
        if (standard.Proposed is not { } proposed)
            return [];
        var before = standard.Versions.LastOrDefault()?.Times.ToDictionary(time => time.Severity) ?? [];
        string Hours(ServiceTime time) => reader[$"answer {time.ResponseHours.Value} h, solution {time.ResolutionHours.Value} h",
            $"响应 {time.ResponseHours.Value} 小时，解决 {time.ResolutionHours.Value} 小时"];
        return
        [
            new ApprovalItem($"service-standard/{proposed.Number}", reader[$"Service standard, version {proposed.Number}",
                $"服务标准第 {proposed.Number} 版"], "",
                proposed.ProposedBy, "customer-service, sales-manager",
                [.. proposed.Times.Select(time =>
                    new ItemChange(Severity(time.Severity), before.TryGetValue(time.Severity, out var old) ? Hours(old) : null,
                    Hours(time)))],
                () => platform.ServiceStandards.CommandAsync((client, options) => client.AgreeAsync(
                    new AgreeStandardRequest { StandardVersion = proposed.Number, ExpectedVersion = standard.Version }, options)),
                null, "/customers") { Yes = new Wording("Agree", "同意") },
        ];
    }

    private string Severity(Contracts.CustomerRelations.V1.Severity severity) => severity switch
    {
        Contracts.CustomerRelations.V1.Severity.Low => reader["Low", "低"],
        Contracts.CustomerRelations.V1.Severity.Medium => reader["Medium", "中"],
        Contracts.CustomerRelations.V1.Severity.High => reader["High", "高"],
        _ => reader["Critical", "紧急"],
    };
}
