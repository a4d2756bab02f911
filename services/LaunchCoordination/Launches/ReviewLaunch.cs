namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> Review(Wire.ReviewRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (results, lessons) = (errors.LongText("results", request.Results), errors.LongText("lessons", request.Lessons));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, terms) => LaunchDecisions.Review(state, caller, results, lessons, terms.Today));
    }
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> Review(Launch state, CommandContext context, string results, string lessons, DateOnly today)
    {
        var file = state.Existing;
        return state switch
        {
            Launch.Reviewed { Review: var known } when known.Results == results && known.Lessons == lessons
                && known.ReviewedBy == context.Actor => [],
            Launch.Launched => state.Making(new LaunchReviewed(file.Id, file.Product, file.Team, today, results, lessons, context.Actor)),
            _ => throw state.WrongStatus("not-launched"),
        };
    }
}
