namespace SalesPlatform.CustomerRelations.Improvements;

internal sealed partial class ImprovementPlansEndpoint
{
    public override Task<Wire.ImprovementReply> RecordFollowUp(Wire.RecordFollowUpRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (on, finding) = (errors.Day("on", request.On), errors.LongText("finding", request.Finding));
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            (plan, _, today) => Task.FromResult(ImprovementDecisions.RecordFollowUp(plan, on, finding, today)));
    }
}

internal static partial class ImprovementDecisions
{
    public static IEnumerable<object> RecordFollowUp(ImprovementPlan plan, DateOnly on, string finding, DateOnly today)
    {
        var followed = new ImprovementFollowedUp(plan.Opened.Plan, on, finding);
        if (plan.FollowUps.Contains(followed))
            return [];
        RequireStatus(plan, "no-measures", ImprovementStatus.MeasuresAgreed, ImprovementStatus.Trained);
        return on <= today ? [followed] : throw DomainException.Invalid("on", "in-the-future", "The day is yet to come.");
    }
}
