namespace SalesPlatform.Budget.Compliance;

internal sealed partial class FindingsEndpoint
{
    public override Task<Wire.FindingReply> Answer(Wire.AnswerFindingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, answer) = (errors.Id("finding", request.Finding), errors.LongText("answer", request.Answer));
        return commands.RunAsync(context, request, request.Budget, errors, (state, _) => FindingDecisions.Answer(state, id, answer),
            (book, version) => Reply(book.Finding(id), version));
    }
}

internal static partial class FindingDecisions
{
    public static IEnumerable<object> Answer(BudgetState state, Guid id, string answer)
    {
        var held = state.Existing.Finding(id);
        return held.Answer == answer ? []
            : held.ClosedBy is null ? [new FindingAnswered(id, answer)]
            : throw DomainException.Rule("finding-closed", $"The finding '{held.Title}' is closed.");
    }
}
