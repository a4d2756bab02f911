namespace SalesPlatform.Budget.Budgets;

internal static class BudgetReplies
{
    public static Wire.BudgetReply Of(BudgetState state, long version)
    {
        var book = state.Existing;
        var reply = new Wire.BudgetReply
        {
            Team = book.Id.Team,
            FiscalYear = $"{book.Id.FiscalYear}",
            Status = state.Status,
            Revision = book.Revision,
            RevisionInForce = book.InForce?.Revision ?? 0,
            Total = book.Lines.Total.ToMoney(book.Currency),
            Author = book.Author,
            ApprovedBy = book.InForce?.ApprovedBy ?? "",
            ReturnReason = book.ReturnedBecause ?? "",
            EffectiveFrom = book.InForce?.EffectiveFrom.ToDate(),
            OpenForSpending = state.IsOpenForSpending,
            Version = version,
        };
        reply.Lines.Add(book.Lines.All.Select(line => Line(line, book.Currency)));
        reply.InForce.Add((book.InForce?.Lines ?? BudgetLines.None).All.Select(line => Line(line, book.Currency)));
        reply.Baseline.Add((book.InForce?.Baseline ?? BudgetLines.None).All.Select(line => Line(line, book.Currency)));
        return reply;
    }

    public static Wire.BudgetSummary Summary(BudgetOverview budget) => new()
    {
        Team = budget.Team,
        FiscalYear = budget.FiscalYear,
        Status = budget.Status,
        Revision = budget.Revision,
        Total = budget.Total().ToMoney(budget.Currency),
    };

    public static Wire.Control Control(string? control) => control switch
    {
        Controls.Warn => Wire.Control.Warn,
        Controls.Stop => Wire.Control.Stop,
        _ => Wire.Control.Unspecified,
    };

    private static Wire.Line Line(BudgetLine line, string currency) => new()
    {
        Category = line.Category,
        Control = Control(line.Control),
        Behaviour = line.Behaviour == Behaviours.Variable ? Wire.Behaviour.Variable : Wire.Behaviour.Fixed,
        Total = line.Months.Sum().ToMoney(currency),
        Months = { line.Months.Select(month => month.ToMoney(currency)) },
    };
}
