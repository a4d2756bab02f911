using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Teams;

internal abstract record Team
{
    private Team()
    {
    }

    public static Aggregate<Team> Of(string key) => new("team", new NotAdded(key), Evolve);

    public static string StreamOf(string key) => $"team/{key}";

    public Added Existing => this switch
    {
        Added added => added,
        NotAdded none => throw DomainException.NotFound("team", none.Key),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a team."),
    };

    public static IEnumerable<object> Add(Team state, string key, string name) => state switch
    {
        Added added when added.Name == name => [],
        Added => throw DomainException.Exists("team", key),
        _ => [new TeamAdded(key, name)],
    };

    private static Team Evolve(Team state, RecordedEvent e) => e.Data is TeamAdded added ? new Added(added.Team, added.Name) : state;

    public sealed record NotAdded(string Key) : Team;

    public sealed record Added(string Key, string Name) : Team;
}
