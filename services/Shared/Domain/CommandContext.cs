namespace SalesPlatform.Domain;

/// <summary>Who gives a command, and when. Ids and time reach decisions through it, never from the air.</summary>
/// <param name="Actor">The person or system, from the token's subject.</param>
/// <param name="Roles">Roles of the token that permitted the command, such as <c>sales-manager</c>. Other roles the person has do not
/// count: a restriction belongs to the role that opened the door.</param>
/// <param name="Teams">Teams the caller may act for; <c>*</c> stands for all.</param>
/// <param name="Employee">The caller's employee id, for reps.</param>
/// <param name="CorrelationId">Ties together all that one request caused.</param>
/// <param name="Now">The instant of the command.</param>
public sealed record CommandContext(
    string Actor,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Teams,
    string? Employee,
    string CorrelationId,
    DateTimeOffset Now)
{
    /// <summary>The event that a service reacts to; none for a command of a caller.</summary>
    public Guid? CausationId { get; init; }

    /// <summary>When the platform was really told, where the command states when its facts were recorded; null for all others.</summary>
    public DateTimeOffset? MigratedAt { get; init; }

    /// <summary>The same command a while later: a stated time stays as it was stated.</summary>
    public CommandContext At(DateTimeOffset now) => MigratedAt is null ? this with { Now = now } : this;

    /// <summary>The role the command is recorded under.</summary>
    public string Role => Roles.Count > 0 ? Roles[0] : "none";

    /// <summary>A new id (GUID v7) of this command's time.</summary>
    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>Whether the caller has one of these roles.</summary>
    public bool Is(params IEnumerable<string> roles) => roles.Any(Roles.Contains);

    /// <summary>Whether one of these roles, by itself, gives the caller a right to the team.</summary>
    public bool IsFor(string team, params IEnumerable<string> roles) =>
        Only(roles) is { Roles.Count: > 0 } own && (own.BoundToTeams is not { } teams || teams.Contains(team));

    /// <summary>The caller with the rights of these roles alone, for what not every role that permitted the call may do.</summary>
    public CommandContext Only(params IEnumerable<string> roles) => this with { Roles = [.. Roles.Intersect(roles)] };

    /// <summary>The teams the caller is bound to; null for a caller who works for all of them. Sales managers and reps are bound, other
    /// roles are not; who has no role is bound too.</summary>
    public IReadOnlyList<string>? BoundToTeams =>
        Roles.All(role => role is Domain.Roles.SalesManager or Domain.Roles.SalesRep) && !Teams.Contains("*") ? Teams : null;

    /// <summary>The team asked for, or, where none is named, all the caller is bound to; null for every team.</summary>
    /// <exception cref="DomainException">The team asked for is not the caller's.</exception>
    public IReadOnlyList<string>? TeamsOf(string team)
    {
        ArgumentNullException.ThrowIfNull(team);
        if (team.Length == 0)
            return BoundToTeams;
        RequireTeam(team);
        return [team];
    }

    /// <summary>Refuses a sales manager or a rep who acts for a team that is not theirs. Other roles work for all teams.</summary>
    /// <exception cref="DomainException">Not permitted.</exception>
    public void RequireTeam(string team)
    {
        if (BoundToTeams is { } own && !own.Contains(team))
            throw DomainException.NotPermitted("not-your-team", $"{Actor} does not belong to team '{team}'.");
    }
}
