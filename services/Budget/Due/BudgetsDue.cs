using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Budget.Due;

internal sealed class BudgetsDue(FigureReader figures) : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var views = await reading.InTeams<BudgetOverview>().Where(budget => budget.Status != "closed").ToListAsync(cancellation);
        if (views.Count == 0)
            return [];
        var names = await reading.NamesAsync(NameKinds.CostCategory, cancellation);
        var submitted = await reading.LastAsync<BudgetSubmitted>(views.Select(view => view.Id), cancellation);
        var returned = await reading.LastAsync<BudgetReturned>(views.Select(view => view.Id), cancellation);
        var approved = await reading.LastAsync<BudgetApproved>(views.Select(view => view.Id), cancellation);
        var found = new List<DueItem>();
        foreach (var view in views)
        {
            var id = new BudgetId(view.Team, Period.Parse(view.FiscalYear));
            var budget = await figures.ReadAsync(reading.Queries, reading.Snapshot.Connection, id, null, cancellation);
            var book = budget.State.Existing;
            switch (budget.State)
            {
                case BudgetState.FinanceReview review:
                    found.Add(Approval(review, names).Since(submitted, id.Stream));
                    break;
                case BudgetState.Draft when book.ReturnedBecause is { } reason:
                    found.Add(Item("budget-returned", book, $"预算被财务退回：{reason}", $"Finance returned the budget: {reason}")
                        .Since(returned, id.Stream)
                        .Do("submit", ("修改后再次提交", "Submit again after a change"), $"budget submit {Of(id)}", Wire.Budgets.Descriptor,
                            "Submit", Request(id)));
                    break;
                case BudgetState.Approved:
                    found.Add(Item("budget-to-activate", book, "预算已批准，等待启用。", "The budget is approved and waits to be activated.")
                        .Since(approved, id.Stream).By(book.InForce!.EffectiveFrom)
                        .Do("activate", ("启用", "Activate"), $"budget activate {Of(id)}", Wire.Budgets.Descriptor, "Activate", Request(id)));
                    break;
            }

            // While a revision is open, money is moved in the revision.
            var isRevised = budget.State is BudgetState.Draft or BudgetState.FinanceReview;
            found.AddRange(MovesDue.Of(book, names, isRevised));
            found.AddRange(FindingsDue.Of(book));
            found.AddRange(OverrunsDue.Of(budget, id, names, isRevised));
        }

        return found;
    }

    private static DueItem Approval(BudgetState.FinanceReview state, DueNames names)
    {
        var book = state.Book;
        var item = Item("budget-approval", book, $"预算第 {book.Revision} 版等待财务批准。",
            $"Revision {book.Revision} of the budget waits for finance.")
            .Asked(state.By, book.Writers)
            .Do("approve", ("批准", "Approve"), $"budget approve {Of(book.Id)}", Wire.Budgets.Descriptor, "Approve",
                new Wire.ApproveBudgetRequest { Budget = Request(book.Id) })
            .Do("return", ("退回", "Return"), $"budget return {Of(book.Id)} --reason <reason>", Wire.Budgets.Descriptor, "Return",
                new Wire.ReturnBudgetRequest { Budget = Request(book.Id) }, "reason")
            .Changing("全年预算", "Budget of the year", book.InForce?.Lines.Total, book.Lines.Total, book.Currency);
        var before = book.InForce?.Lines ?? BudgetLines.None;
        foreach (var category in book.Lines.Categories.Union(before.Categories).Order(StringComparer.Ordinal))
        {
            var (was, becomes) = (before.Find(category)?.Months.Sum(), book.Lines.Find(category)?.Months.Sum());
            if (was != becomes)
                item.Changing($"{names[category]}", $"{names[category]}", was, becomes, book.Currency);
        }

        return item;
    }

    internal static DueItem Item(string kind, BudgetBook book, ChineseSentence zh, EnglishSentence en, string id = "") =>
        DueList.Item(kind, id.Length == 0 ? $"{book.Id}" : $"{book.Id}/{id}", book.Id.Team, $"{book.Id.Team} {book.Id.FiscalYear}",
            "", zh, en);

    /// <summary>As options of salesctl.</summary>
    internal static string Of(BudgetId id) => $"--team {id.Team} --period {id.FiscalYear}";

    internal static Wire.BudgetRequest Request(BudgetId id) => new() { Team = id.Team, FiscalYear = $"{id.FiscalYear}" };
}
