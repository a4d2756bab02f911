namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> ChangeDate(Wire.ChangeLaunchDateRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (day, reason) = (errors.Day("launch_date", request.LaunchDate), errors.LongText("reason", request.Reason));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchDecisions.ChangeDate(state, day, reason, terms.Today));
    }
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> ChangeDate(Launch state, DateOnly launchDate, string reason, DateOnly today)
    {
        var file = state.InPreparation();
        if (file.LaunchDate == launchDate)
            return [];
        LaunchRules.RequireNotPast("launch_date", launchDate, today);
        return state.Making(new LaunchDateChanged(file.Id, file.Product, file.Team, file.LaunchDate, launchDate, reason));
    }
}
