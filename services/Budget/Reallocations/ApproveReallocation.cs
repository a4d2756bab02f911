namespace SalesPlatform.Budget.Reallocations;

internal sealed partial class ReallocationsEndpoint
{
    public override Task<Wire.ReallocationReply> Approve(Wire.DecideReallocationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("reallocation", request.Reallocation);
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
            ReallocationDecisions.Approve(state, around.Figures, around.Caller, id),
            (book, version) => Reply(book, book.Reallocation(id), version));
    }
}

internal static partial class ReallocationDecisions
{
    public static IEnumerable<object> Approve(BudgetState state, BudgetFigures figures, CommandContext context, Guid id)
    {
        context.RequireFinance();
        var book = state.Existing;
        var asked = book.Reallocation(id);
        if (asked.ApprovedBy == context.Actor)
            return [];
        RequirePending(asked);
        if (asked.RequestedBy == context.Actor)
            throw DomainException.Rule("approver-is-requester", $"{context.Actor} asked for this move: somebody else approves it.");
        RequireMovable(state, figures, asked.From, asked.Amount);
        return
        [
            new BudgetReallocated(book.Id.Team, $"{book.Id.FiscalYear}", id, Cell(book.Id, asked.From), Cell(book.Id, asked.To),
                asked.Amount, book.Currency, asked.RequestedBy, context.Actor),
        ];
    }
}
