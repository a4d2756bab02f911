namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> Waive(Wire.WaiveRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var condition = Conditions.All.FirstOrDefault(known => LaunchReplies.ConditionOf(known) == request.Condition);
        errors.Require(condition is not null, "condition", "missing", "Say which condition is waived.");
        var reason = errors.LongText("reason", request.Reason);
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => LaunchDecisions.Waive(state, caller, condition!, reason));
    }
}

internal static partial class LaunchDecisions
{
    /// <summary>By an executive or a sales manager who did not draft the launch.</summary>
    public static IEnumerable<object> Waive(Launch state, CommandContext context, string condition, string reason)
    {
        var file = state.InPreparation();
        if (!context.Is(Roles.Executive, Roles.SalesManager))
            throw DomainException.NotPermitted("may-not-waive", "A condition is waived by an executive or a sales manager.");
        if (context.Actor == file.Drafted.Author)
            throw DomainException.Rule("waiver-by-author", $"{context.Actor} drafted the launch: somebody else waives its conditions.");
        var open = LaunchReadiness.Gaps(file, condition).Where(gap => !LaunchReadiness.IsWaived(file, gap)).ToList();
        if (open.Count > 0)
            return state.Making(new ConditionWaived(condition, open, reason, context.Actor));
        return file.Waivers.Exists(waiver => waiver.Condition == condition && waiver.Reason == reason && waiver.GrantedBy == context.Actor)
            ? []
            : throw DomainException.Rule("nothing-to-waive", $"The condition '{condition}' lacks nothing that is not waived already.");
    }
}
