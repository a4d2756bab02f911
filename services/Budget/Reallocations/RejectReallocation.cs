namespace SalesPlatform.Budget.Reallocations;

internal sealed partial class ReallocationsEndpoint
{
    public override Task<Wire.ReallocationReply> Reject(Wire.DecideReallocationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, reason) = (errors.Id("reallocation", request.Reallocation),
            errors.LongText("reason", request.Reason));
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
            ReallocationDecisions.Reject(state, around.Caller, id, reason),
            (book, version) => Reply(book, book.Reallocation(id), version));
    }
}

internal static partial class ReallocationDecisions
{
    public static IEnumerable<object> Reject(BudgetState state, CommandContext context, Guid id, string reason)
    {
        context.RequireFinance();
        var asked = state.Existing.Reallocation(id);
        if (asked.RejectedBy == context.Actor && asked.RejectedBecause == reason)
            return [];
        RequirePending(asked);
        return [new ReallocationRejected(id, reason, context.Actor)];
    }
}
