namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> SetMilestone(Wire.SetMilestoneRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (milestone, owner) = (errors.Text("milestone", request.Milestone), errors.Text("owner", request.Owner));
        var day = errors.Day("due_on", request.DueOn);
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, _, _) => LaunchDecisions.SetMilestone(state, milestone, owner, day));
    }
}

internal static partial class LaunchDecisions
{
    /// <summary>Added, or given another owner or due day.</summary>
    public static IEnumerable<object> SetMilestone(Launch state, string milestone, string owner, DateOnly dueOn)
    {
        var file = state.InPreparation();
        if (!file.Milestones.TryGetValue(milestone, out var known))
            return state.Making(new MilestoneSet(milestone, owner, dueOn));
        if (known.Owner == owner && known.DueOn == dueOn)
            return [];
        RequireOpen(milestone, known);
        return state.Making(new MilestoneSet(milestone, owner, dueOn));
    }

    private static void RequireOpen(string milestone, Milestone known)
    {
        if (known.DoneOn is { } day)
            throw DomainException.Rule("milestone-done", $"The milestone '{milestone}' was reached on {day:yyyy-MM-dd}.");
    }
}
