namespace SalesPlatform.Budget.Commitments;

internal sealed partial class CommitmentsEndpoint
{
    public override Task<Wire.CommitmentReply> Release(Wire.ReleaseCommitmentRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (key, reason) = (errors.Text("commitment", request.Commitment),
            errors.LongText("reason", request.Reason));
        return commands.RunAsync(context, request, request.Budget, errors, (state, _) =>
            CommitmentDecisions.Release(state, key, reason), Reply(key));
    }
}

internal static partial class CommitmentDecisions
{
    public static IEnumerable<object> Release(BudgetState state, string key, string reason)
    {
        var book = state.Existing;
        var held = book.Commitment(key);
        if (held.Released)
            return [];
        // A credit may open again what was settled, also when the year is closed.
        if (state is not BudgetState.Closed)
            state.RequireOpenForSpending();
        return [new CommitmentReleased(book.Id.Team, $"{book.Id.FiscalYear}", key, held.Open, book.Currency, reason)];
    }
}
