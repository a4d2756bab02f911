namespace SalesPlatform.Budget.Commitments;

internal sealed partial class CommitmentsEndpoint
{
    public override Task<Wire.CommitmentReply> Change(Wire.ChangeCommitmentRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var key = errors.Text("commitment", request.Commitment);
        Period? month = request.Month.Length == 0 ? null : errors.Period("month", request.Month);
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
            CommitmentDecisions.Change(state, around.Figures, key,
            request.Amount is null ? null : BudgetRequests.Amount("amount", request.Amount, state.Existing.Currency), month), Reply(key));
    }
}

internal static partial class CommitmentDecisions
{
    /// <summary>Only what it adds must be available.</summary>
    public static IEnumerable<object> Change(BudgetState state, BudgetFigures figures, string key, decimal? amount, Period? month)
    {
        var book = state.Existing;
        var held = book.Commitment(key);
        var errors = new FieldErrors();
        if (month is { } given)
            errors.RequireMonth("month", book.Id, given);
        errors.RequirePositive("amount", amount ?? held.Amount, book.Currency);
        errors.ThrowIfAny();
        var changed = held with { Amount = amount ?? held.Amount, Month = month?.Number ?? held.Month };
        if (changed == held)
            return [];
        state.RequireOpenForSpending();
        if (held.Released)
            throw DomainException.Rule("commitment-released", $"The commitment '{key}' was released; open another one.");
        return
        [
            new CommitmentChanged(book.Id.Team, $"{book.Id.FiscalYear}", key,
                new BudgetCell(held.Category, book.Id.MonthLabel(changed.Month)),
                changed.Amount, book.Currency, OverBudgetBy(figures, held.Category, changed.Open - held.Open)),
        ];
    }
}
