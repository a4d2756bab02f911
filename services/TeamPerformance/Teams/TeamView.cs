namespace SalesPlatform.TeamPerformance.Teams;

/// <summary>Stream <c>team/{key}</c>.</summary>
/// <param name="Team">Key.</param>
internal sealed record TeamView(string Id, string Team, string Name, long Version) : IListed
{
    public static Fold<TeamView> Fold { get; } = new Fold<TeamView>("team")
        .Begins<TeamAdded>((before, added, e) => new TeamView(e.Stream, added.Team, added.Name, (before?.Version ?? 0) + 1));
}
