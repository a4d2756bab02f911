namespace SalesPlatform.Budget.Commitments;

internal sealed partial class CommitmentsEndpoint
{
    public override Task<Wire.CommitmentReply> Open(Wire.OpenCommitmentRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (key, category) = (errors.Text("commitment", request.Commitment), errors.Category("category", request.Category));
        var (month, description) = (errors.Period("month", request.Month),
            errors.OptionalLongText("description", request.Description));
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
        {
            var amount = BudgetRequests.Amount("amount", request.Amount, state.Existing.Currency);
            return CommitmentDecisions.Open(state, around.Figures, new CommitmentTerms(key, category, month, amount, description));
        }, Reply(key));
    }
}

internal sealed record CommitmentTerms(string Key, string Category, Period Month, decimal Amount, string Description);

internal static partial class CommitmentDecisions
{
    public static IEnumerable<object> Open(BudgetState state, BudgetFigures figures, CommitmentTerms terms)
    {
        var book = state.Existing;
        var errors = new FieldErrors();
        errors.RequireMonth("month", book.Id, terms.Month);
        errors.RequirePositive("amount", terms.Amount, book.Currency);
        errors.ThrowIfAny();
        if (book.Commitments.GetValueOrDefault(terms.Key) is { } held)
            return IsSame(held, terms) ? [] : throw DomainException.Exists("commitment", terms.Key);
        state.RequireOpenForSpending();
        return
        [
            new CommitmentOpened(book.Id.Team, $"{book.Id.FiscalYear}", terms.Key, new BudgetCell(terms.Category, $"{terms.Month}"),
                terms.Amount, book.Currency, terms.Description, OverBudgetBy(figures, terms.Category, terms.Amount)),
        ];
    }

    private static bool IsSame(Commitment held, CommitmentTerms terms) =>
        held.Category == terms.Category && held.Month == terms.Month.Number && held.Amount == terms.Amount
            && held.Description == terms.Description;
}
