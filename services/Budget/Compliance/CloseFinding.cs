namespace SalesPlatform.Budget.Compliance;

internal sealed partial class FindingsEndpoint
{
    public override Task<Wire.FindingReply> Close(Wire.CloseFindingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, conclusion) = (errors.Id("finding", request.Finding),
            errors.OptionalLongText("conclusion", request.Conclusion));
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
            FindingDecisions.Close(state, around.Caller, id, conclusion),
            (book, version) => Reply(book.Finding(id), version));
    }
}

internal static partial class FindingDecisions
{
    public static IEnumerable<object> Close(BudgetState state, CommandContext context, Guid id, string conclusion)
    {
        context.RequireFinance();
        var book = state.Existing;
        var held = book.Finding(id);
        if (held.ClosedBy is not null)
            return [];
        if (held.Answer is null)
            throw DomainException.Rule("not-answered", $"The finding '{held.Title}' has no answer yet.");
        var closed = new ComplianceFindingClosed(book.Id.Team, $"{book.Id.FiscalYear}", id, context.Actor);
        return conclusion.Length == 0 ? [closed] : [new FindingConcluded(id, conclusion), closed];
    }
}
