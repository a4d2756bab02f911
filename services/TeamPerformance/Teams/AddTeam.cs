namespace SalesPlatform.TeamPerformance.Teams;

internal sealed partial class TeamsEndpoint
{
    public override Task<Wire.TeamReply> Add(Wire.AddTeamRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = errors.Text("name", request.Name);
        var key = TeamKey.Of(name);
        errors.Require(key.Length > 0 || name.Length == 0, "name", "not-a-name", "A team's name has at least one letter or digit.");
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, TeamView.Fold, TeamView.Fold.Stream(key), expectedVersion: 0,
            (state, caller) => TeamDecisions.Add(state, caller, key, name), (state, version) => Reply(state!, version));
    }
}

internal static partial class TeamDecisions
{
    public static IEnumerable<object> Add(TeamView? state, CommandContext context, string key, string name)
    {
        context.RequireTeam(key);
        return state is null ? [new TeamAdded(key, name)] : state.Name == name ? [] : throw DomainException.Exists("team", key);
    }
}
