using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Access;

namespace SalesPlatform.TeamPerformance.Appraisals;

internal static class AppraisalClosing
{
    public static IEnumerable<object> Acknowledge(Appraisal state, CommandContext context, string comment)
    {
        RequirePerson(state, context);
        var acknowledged = new AppraisalAcknowledged(comment);
        return state switch
        {
            Appraisal.Acknowledged before when before.Note == acknowledged => [],
            Appraisal.Shared => [acknowledged],
            _ => throw AppraisalDecisions.WrongStatus("not-shared", state),
        };
    }

    public static IEnumerable<object> Dispute(Appraisal state, CommandContext context, string reason)
    {
        RequirePerson(state, context);
        var disputed = new AppraisalDisputed(reason);
        return state switch
        {
            Appraisal.Disputed before when before.Because == disputed => [],
            Appraisal.Shared => [disputed],
            _ => throw AppraisalDecisions.WrongStatus("not-shared", state),
        };
    }

    public static IEnumerable<object> Resolve(Appraisal state, CommandContext context, AppraisalDisputeResolved given)
    {
        var content = state.Existing;
        var person = content.Planned.Employee;
        context.RequireHr(person, AppraisalDecisions.OwnCause);
        var resolved = given with { ResolvedBy = context.Actor };
        ScoreChecks.Require(content.Planned, resolved.Components, resolved.Goals);
        if (content.Resolved is { } before && IsSame(before, resolved))
            return [];
        if (state is not Appraisal.Disputed)
            throw AppraisalDecisions.WrongStatus("not-disputed", state);
        if (content.Reviewed!.ReviewedBy == context.Actor)
            throw DomainException.Rule("approver-is-author", $"{context.Actor} reviewed: somebody else of HR resolves the dispute.");
        if (resolved.WithManager == context.Actor || resolved.WithManager == person)
            throw DomainException.Rule("manager-missing",
                "A dispute is resolved by HR together with a manager: two people, neither of them the person.");
        return [resolved, Finalised(content.With(resolved))];
    }

    public static IEnumerable<object> Finalise(Appraisal state, CommandContext context)
    {
        var content = state.Existing;
        context.RequireStaff(content.Planned.Employee, content.Planned.Team, AppraisalDecisions.OwnCause);
        return state switch
        {
            Appraisal.Final => [],
            Appraisal.Acknowledged => [Finalised(content)],
            _ => throw AppraisalDecisions.WrongStatus("not-acknowledged", state),
        };
    }

    internal static void RequirePerson(Appraisal state, CommandContext context)
    {
        if (!context.IsPerson(state.Existing.Planned.Employee))
            throw DomainException.NotPermitted("not-yours", "Only the person themselves does this.");
    }

    // Goals in words may name customers and colleagues: outside, a component is there or absent, and no more is told.
    private static AppraisalFinalised Finalised(AppraisalContent content)
    {
        var result = AppraisalScore.Of(content);
        return new AppraisalFinalised(content.Planned.Employee, content.Planned.Team, content.Planned.Quarter, result.Score!.Value,
            result.AbsentComponents);
    }

    private static bool IsSame(AppraisalDisputeResolved a, AppraisalDisputeResolved b) =>
        a.Components.SequenceEqual(b.Components) && a.Goals.SequenceEqual(b.Goals)
            && a with { Components = b.Components, Goals = b.Goals } == b;
}
