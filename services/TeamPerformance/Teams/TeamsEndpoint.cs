using Grpc.Core;
using Marten;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Teams;

internal sealed class TeamsEndpoint(CommandRunner runner, IDocumentStore store) : Wire.Teams.TeamsBase
{
    public override Task<Wire.TeamReply> Add(Wire.AddTeamRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = errors.Text("name", request.Name);
        var key = TeamKey.Of(name);
        errors.Require(key.Length > 0 || name.Length == 0, "name", "not-a-name", "A team's name has at least one letter or digit.");
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, Team.Of(key), Team.StreamOf(key), expectedVersion: 0, (state, caller) =>
        {
            caller.RequireTeam(key);
            return Team.Add(state, key, name);
        }, Reply);
    }

    public override Task<Wire.TeamReply> Get(Wire.GetTeamRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var key = errors.Key("team", request.Team);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, Team.Of(key), Team.StreamOf(key), null, (state, version, _) => Reply(state, version));
    }

    public override async Task<Wire.ListTeamsReply> List(Wire.ListTeamsRequest request, ServerCallContext context)
    {
        await using var session = store.QuerySession();
        var page = await session.Query<TeamView>().PageAsync(Paging.Of(request.PageSize, request.PageToken), context.CancellationToken);
        return new Wire.ListTeamsReply
        {
            Teams = { page.Entries.Select(team => new Wire.TeamReply { Team = team.Team, Name = team.Name, Version = team.Version }) },
            NextPageToken = page.NextToken,
        };
    }

    private static Wire.TeamReply Reply(Team state, long version) =>
        new() { Team = state.Existing.Key, Name = state.Existing.Name, Version = version };
}
