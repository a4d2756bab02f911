namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint
{
    public override Task<Wire.BudgetReply> Return(Wire.ReturnBudgetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return commands.RunAsync(context, request, request.Budget, errors,
            (state, around) => BudgetDecisions.Return(state, around.Caller, reason));
    }
}

internal static partial class BudgetDecisions
{
    public static IEnumerable<object> Return(BudgetState state, CommandContext context, string reason)
    {
        context.RequireFinance();
        var book = state.Existing;
        if (state is BudgetState.Draft && book.ReturnedBecause == reason)
            return [];
        RequireReview(state);
        return [new BudgetReturned(book.Id.Team, $"{book.Id.FiscalYear}", book.Revision, reason, context.Actor)];
    }
}
