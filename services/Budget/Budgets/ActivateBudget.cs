namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint
{
    public override Task<Wire.BudgetReply> Activate(Wire.BudgetRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(), (state, _) => BudgetDecisions.Activate(state));
}

internal static partial class BudgetDecisions
{
    public static IEnumerable<object> Activate(BudgetState state)
    {
        var book = state.Existing;
        return state switch
        {
            BudgetState.Active => [],
            BudgetState.Approved => [new BudgetActivated(book.Id.Team, $"{book.Id.FiscalYear}", book.Revision)],
            _ => throw WrongStatus("not-approved", state),
        };
    }
}
