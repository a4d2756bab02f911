namespace SalesPlatform.TeamPerformance.Teams;

internal sealed partial class TeamsEndpoint(CommandRunner runner, UnitOfWorkFactory works) : Wire.Teams.TeamsBase
{
    public override Task<Wire.TeamReply> Get(Wire.GetTeamRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var key = errors.Key("team", request.Team);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, TeamView.Fold, TeamView.Fold.Stream(key), null,
            (state, version, _) => Reply(state.Require(key), version));
    }

    public override async Task<Wire.ListTeamsReply> List(Wire.ListTeamsRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var page = await work.Queries.Query<TeamView>()
            .PageAsync(Paging.Of(request.PageSize, request.PageToken), context.CancellationToken);
        return new Wire.ListTeamsReply
        {
            Teams = { page.Entries.Select(team => Reply(team, team.Version)) },
            NextPageToken = page.NextToken,
        };
    }

    private static Wire.TeamReply Reply(TeamView team, long version) => new() { Team = team.Team, Name = team.Name, Version = version };
}
