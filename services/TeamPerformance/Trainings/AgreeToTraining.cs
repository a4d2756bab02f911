namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed partial class TrainingEndpoint
{
    public override Task<Wire.TrainingReply> Agree(Wire.TrainingRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (work, state) => TrainingDecisions.Agree(state, work.Context));
}

internal static partial class TrainingDecisions
{
    public static IEnumerable<object> Agree(TrainingPlan state, CommandContext context)
    {
        var content = state.Existing;
        context.RequireHr(content.Proposed.Employee, OwnCause);
        if (state is TrainingPlan.HrAgreed && content.Agreed!.AgreedBy == context.Actor)
            return [];
        if (state is not TrainingPlan.Proposed)
            throw WrongStatus("not-proposed", state);
        return content.Proposed.ProposedBy != context.Actor
            ? [new TrainingAgreed(context.Actor)]
            : throw DomainException.Rule("approver-is-author", $"{context.Actor} proposed this training: somebody else agrees to it.");
    }
}
