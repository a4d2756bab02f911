namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> Resume(Wire.LaunchRequest request, ServerCallContext context) =>
        commands.DecideAsync(context, request, request, new FieldErrors(), (state, caller, _) => LaunchDecisions.Resume(state, caller));
}

internal static partial class LaunchDecisions
{
    /// <summary>One that is not on hold goes on already.</summary>
    public static IEnumerable<object> Resume(Launch state, CommandContext context)
    {
        var file = state.InPreparation();
        return state is Launch.Held ? state.Making(new LaunchResumed(file.Id, file.Product, file.Team, context.Actor)) : [];
    }
}
