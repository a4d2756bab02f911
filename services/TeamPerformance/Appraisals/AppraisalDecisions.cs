namespace SalesPlatform.TeamPerformance.Appraisals;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class AppraisalDecisions
{
    internal const string OwnCause = "own-appraisal";

    private static void RequirePerson(Appraisal state, CommandContext context)
    {
        if (!context.IsPerson(state.Existing.Planned.Employee))
            throw DomainException.NotPermitted("not-yours", "Only the person themselves does this.");
    }

    private static AppraisalContent RequireManager(Appraisal state, CommandContext context)
    {
        var content = state.Existing;
        context.RequireManager(content.Planned.Employee, content.Planned.Team, OwnCause);
        return content;
    }

    // Goals in words may name customers and colleagues: outside, a component is there or absent, and no more is told.
    private static AppraisalFinalised Finalised(AppraisalContent content)
    {
        var result = AppraisalScore.Of(content);
        return new AppraisalFinalised(content.Planned.Employee, content.Planned.Team, content.Planned.Quarter, result.Score!.Value,
            result.AbsentComponents);
    }

    private static DomainException WrongStatus(string code, Appraisal state) => DomainException.Rule(code,
        $"The appraisal of {state.Existing.Planned.Employee} for {state.Existing.Planned.Quarter} is at {state.Existing.Status}.",
        ("status", state.Existing.Status));
}
