using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Teams;

/// <summary>A sales team. Stream <c>team/{key}</c>.</summary>
internal abstract record Team
{
    private Team()
    {
    }

    /// <summary>How the stream is read.</summary>
    public static Aggregate<Team> Of(string key) => new("team", new NotAdded(key), Evolve);

    public static string StreamOf(string key) => $"team/{key}";

    /// <exception cref="DomainException">There is none.</exception>
    public Added Existing => this switch
    {
        Added added => added,
        NotAdded none => throw DomainException.NotFound("team", none.Key),
        _ => throw new InvalidOperationException($"{GetType().Name} is not a state of a team."),
    };

    /// <exception cref="DomainException">A team with another name has this key.</exception>
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
