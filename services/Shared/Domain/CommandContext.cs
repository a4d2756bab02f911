namespace SalesPlatform.Domain;

/// <param name="Roles">Those that permitted the command; other roles the person has do not count.</param>
public sealed record CommandContext(
    string Actor,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Teams,
    string? Employee,
    string CorrelationId,
    DateTimeOffset Now)
{
    public Guid? CausationId { get; init; }

    /// <summary>When the platform was really told, where a migration states when the facts were recorded.</summary>
    public DateTimeOffset? MigratedAt { get; init; }

    public CommandContext At(DateTimeOffset now) => MigratedAt is null ? this with { Now = now } : this;

    public string Role => Roles.Count > 0 ? Roles[0] : "none";

    public Guid NewId() => Guid.CreateVersion7(Now);

    public bool Is(params IEnumerable<string> roles) => roles.Any(Roles.Contains);

    /// <summary>By one of these roles alone: that another one the caller has is bound to no team does not count.</summary>
    public bool IsFor(string team, params IEnumerable<string> roles) =>
        Only(roles) is { Roles.Count: > 0 } own && (own.BoundToTeams is not { } teams || teams.Contains(team));

    public CommandContext Only(params IEnumerable<string> roles) => this with { Roles = [.. Roles.Intersect(roles)] };

    /// <summary>Null: works for all. Sales managers and reps are bound, other roles are not; who has no role is bound too.</summary>
    public IReadOnlyList<string>? BoundToTeams =>
        Roles.All(role => role is Domain.Roles.SalesManager or Domain.Roles.SalesRep) && !Teams.Contains("*") ? Teams : null;

    public IReadOnlyList<string>? TeamsOf(string team)
    {
        if (team.Length == 0)
            return BoundToTeams;
        RequireTeam(team);
        return [team];
    }

    public void RequireTeam(string team)
    {
        if (BoundToTeams is { } own && !own.Contains(team))
            throw DomainException.NotPermitted("not-your-team", $"{Actor} does not belong to team '{team}'.");
    }
}
