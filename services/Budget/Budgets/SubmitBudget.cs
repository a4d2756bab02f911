namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint
{
    public override Task<Wire.BudgetReply> Submit(Wire.BudgetRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(), (state, around) =>
            BudgetDecisions.Submit(state, around.Caller));
}

internal static partial class BudgetDecisions
{
    public static IEnumerable<object> Submit(BudgetState state, CommandContext context)
    {
        var book = state.Existing;
        if (state is BudgetState.FinanceReview review && review.By == context.Actor)
            return [];
        RequireDraft(state);
        if (!book.Lines.All.Any())
            throw DomainException.Rule("no-lines", $"The budget {book.Id} has no category.");
        return [new BudgetSubmitted(book.Id.Team, $"{book.Id.FiscalYear}", book.Revision, book.Currency, book.Lines.Total, context.Actor)];
    }
}
