namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> Plan(Wire.LaunchRequest request, ServerCallContext context) =>
        commands.DecideAsync(context, request, request, new FieldErrors(),
            (state, caller, terms) => LaunchDecisions.Plan(state, caller, terms.Today));
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> Plan(Launch state, CommandContext context, DateOnly today)
    {
        var file = state.Existing;
        if (state is Launch.Planned)
            return [];
        if (state is not Launch.Draft)
            throw state.WrongStatus("not-a-draft");
        if (file.Milestones.IsEmpty)
            throw DomainException.Rule("no-milestone", "A launch plan has at least one milestone.");
        if (file.LaunchDate < today)
            throw DomainException.Rule("launch-date-passed", $"The launch date {file.LaunchDate:yyyy-MM-dd} has passed.");
        return state.Making(new LaunchPlanned(file.Id, file.Product, file.Drafted.Name, file.Team, file.LaunchDate, context.Actor));
    }
}
