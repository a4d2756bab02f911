namespace SalesPlatform.TeamPerformance.Teams;

/// <summary>Each beside its operation; here is what they and those of other folders share.</summary>
internal static partial class TeamDecisions
{
    public static TeamView Require(this TeamView? state, string key) => state ?? throw DomainException.NotFound("team", key);

    public static async Task RequireTeamExistsAsync(this UnitOfWork work, string team, CancellationToken cancellation) =>
        (await work.LoadAsync(TeamView.Fold, TeamView.Fold.Stream(team), null, cancellation)).State.Require(team);
}
