namespace SalesPlatform.Budget.Budgets;

internal sealed partial class BudgetsEndpoint
{
    public override Task<Wire.BudgetReply> Close(Wire.BudgetRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(), (state, around) =>
            BudgetDecisions.Close(state, around.Caller));
}

internal static partial class BudgetDecisions
{
    public static IEnumerable<object> Close(BudgetState state, CommandContext context)
    {
        context.RequireFinance();
        var book = state.Existing;
        if (state is BudgetState.Closed)
            return [];
        if (state is not BudgetState.Active)
            throw WrongStatus("not-active", state);
        var commitments = book.Commitments.Values.Count(commitment => commitment.Open > 0);
        var reallocations = book.Reallocations.Values.Count(reallocation => reallocation.IsPending);
        var findings = book.Findings.Values.Count(finding => finding.ClosedBy is null);
        if (commitments + reallocations + findings > 0)
        {
            throw DomainException.Rule("open-items",
                $"The budget {book.Id} has {commitments} open commitments, "
                + $"{reallocations} undecided reallocations and {findings} open findings.",
                ("commitments", $"{commitments}"), ("reallocations", $"{reallocations}"), ("findings", $"{findings}"));
        }

        return [new BudgetClosed(book.Id.Team, $"{book.Id.FiscalYear}", book.Revision, context.Actor)];
    }
}
