namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override async Task<Wire.LaunchReply> Draft(Wire.DraftLaunchRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, day) = (errors.Key("team", request.Team), errors.Day("launch_date", request.LaunchDate));
        var (product, name) = (errors.Text("product", request.Product), errors.Text("name", request.Name));
        errors.ThrowIfAny();
        Callers.ContextOf(context, time).RequireTeam(team);
        await company.CatchUpWithPlanningAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, async work =>
        {
            await company.RequireTeamAsync(team, context.CancellationToken);
            var terms = await CompanyReader.TermsAsync(work.Queries, work.Context.Now, context.CancellationToken);
            var id = work.Context.NewId();
            var launch = Launch.Of(id).New(id);
            var drafted = new LaunchDrafted(id, product, name, team, day, work.Context.Actor);
            var after = work.Append(launch, LaunchDecisions.Draft(launch.State, drafted, terms.Today));
            return LaunchReplies.Of(after.State, after.Version);
        });
    }
}

internal static partial class LaunchDecisions
{
    public static IEnumerable<object> Draft(Launch state, LaunchDrafted drafted, DateOnly today)
    {
        if (state is Launch.Opened { File.Drafted: var known })
            return known == drafted ? [] : throw DomainException.Exists("launch", drafted.Launch.ToString());
        LaunchRules.RequireNotPast("launch_date", drafted.LaunchDate, today);
        return [drafted];
    }
}
