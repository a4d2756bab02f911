namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> Cancel(Wire.ReasonRequest request, ServerCallContext context) =>
        WithReasonAsync(request, context, LaunchDecisions.Cancel);
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> Cancel(Launch state, CommandContext context, string reason)
    {
        if (state is Launch.Cancelled cancelled && cancelled.Reason == reason)
            return [];
        var file = state.InPreparation();
        return state.Making(new LaunchCancelled(file.Id, file.Product, file.Team, reason, context.Actor));
    }
}
