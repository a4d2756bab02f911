using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.Scorecards.Facts;

internal sealed record SalesTeam(Guid Id, DateTimeOffset RecordedAt, string Team, string Name) : ILearnedEntry
{
    public static Entries<SalesTeam> Entries { get; } = new Entries<SalesTeam>()
        .On<TeamAdded>((added, e) => new SalesTeam(e.Id, e.RecordedAt, added.Team, added.Name));
}
