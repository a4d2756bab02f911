namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> MarkLaunched(Wire.MarkLaunchedRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var day = errors.Day("launched_on", request.LaunchedOn);
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchDecisions.MarkLaunched(state, day, terms.Today));
    }
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> MarkLaunched(Launch state, DateOnly launchedOn, DateOnly today)
    {
        var file = state.Existing;
        if (state is Launch.Launched done && done.LaunchedOn == launchedOn)
            return [];
        if (state is not Launch.GoAhead)
            throw state.WrongStatus("no-go-decision");
        LaunchRules.RequireNotAhead("launched_on", launchedOn, today);
        if (launchedOn < file.Decisions[^1].DecidedOn)
            throw DomainException.Invalid("launched_on", "before-the-decision", "The product cannot be launched before the go.");
        // Earlier than planned may be earlier than a delivery.
        RequireReady(file with { LaunchDate = launchedOn });
        return state.Making(new ProductLaunched(file.Id, file.Product, file.Drafted.Name, file.Team, file.LaunchDate, launchedOn));
    }
}
