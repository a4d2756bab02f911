namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> CompleteMilestone(Wire.CompleteMilestoneRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (milestone, day) = (errors.Text("milestone", request.Milestone), errors.Day("done_on", request.DoneOn));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchDecisions.CompleteMilestone(state, milestone, day, terms.Today));
    }
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> CompleteMilestone(Launch state, string milestone, DateOnly doneOn, DateOnly today)
    {
        var file = state.InPreparation();
        if (!file.Milestones.TryGetValue(milestone, out var known))
            throw DomainException.NotFound("milestone", milestone);
        if (known.DoneOn == doneOn)
            return [];
        RequireOpen(milestone, known);
        LaunchRules.RequireNotAhead("done_on", doneOn, today);
        return state.Making(new MilestoneCompleted(milestone, doneOn));
    }
}
