namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint
{
    public override Task<Wire.AppraisalReply> ResolveDispute(Wire.ResolveDisputeRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var resolution = new AppraisalDisputeResolved(
            errors.LongText("resolution", request.Resolution), Scores(errors, "components", request.Components),
            Scores(errors, "goals", request.Goals), "", errors.Text("with_manager", request.WithManager));
        return DecideAsync(context, request, request.Appraisal, errors,
            (state, caller) => AppraisalDecisions.Resolve(state, caller, resolution));
    }
}

internal static partial class AppraisalDecisions
{
    public static IEnumerable<object> Resolve(Appraisal state, CommandContext context, AppraisalDisputeResolved given)
    {
        var content = state.Existing;
        var person = content.Planned.Employee;
        context.RequireHr(person, OwnCause);
        var resolved = given with { ResolvedBy = context.Actor };
        ScoreChecks.Require(content.Planned, resolved.Components, resolved.Goals);
        if (content.Resolved is { } before && IsSame(before, resolved))
            return [];
        if (state is not Appraisal.Disputed)
            throw WrongStatus("not-disputed", state);
        if (content.Reviewed!.ReviewedBy == context.Actor)
            throw DomainException.Rule("approver-is-author", $"{context.Actor} reviewed: somebody else of HR resolves the dispute.");
        if (resolved.WithManager == context.Actor || resolved.WithManager == person)
            throw DomainException.Rule("manager-missing",
                "A dispute is resolved by HR together with a manager: two people, neither of them the person.");
        return [resolved, Finalised(content with { Resolved = resolved })];
    }

    private static bool IsSame(AppraisalDisputeResolved a, AppraisalDisputeResolved b) =>
        a.Components.SequenceEqual(b.Components) && a.Goals.SequenceEqual(b.Goals)
            && a with { Components = b.Components, Goals = b.Goals } == b;
}
