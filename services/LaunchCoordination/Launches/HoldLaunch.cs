namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> Hold(Wire.ReasonRequest request, ServerCallContext context) =>
        WithReasonAsync(request, context, LaunchDecisions.Hold);
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> Hold(Launch state, CommandContext context, string reason)
    {
        var file = state.InPreparation();
        return state switch
        {
            Launch.Held held when held.Reason == reason => [],
            Launch.Held => throw state.WrongStatus("launch-held"),
            _ => state.Making(new LaunchHeld(file.Id, file.Product, file.Team, reason, context.Actor)),
        };
    }
}
