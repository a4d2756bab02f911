namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint
{
    public override Task<Wire.BudgetReply> Revise(Wire.ReviseBudgetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return commands.RunAsync(context, request, request.Budget, errors,
            (state, around) => BudgetDecisions.Revise(state, around.Caller, reason));
    }
}

internal static partial class BudgetDecisions
{
    public static IEnumerable<object> Revise(BudgetState state, CommandContext context, string reason)
    {
        var book = state.Existing;
        return state switch
        {
            BudgetState.Approved or BudgetState.Active => [new BudgetRevised(book.Revision + 1, reason, context.Actor)],
            BudgetState.Draft when book.RevisedBecause == reason && book.Author == context.Actor => [],
            BudgetState.Closed => throw DomainException.Rule("budget-closed", $"The budget {book.Id} is closed."),
            _ => throw DomainException.Rule(
                "revision-open", $"Revision {book.Revision} of the budget {book.Id} is {state.Status}: it is not decided on yet."),
        };
    }
}
