using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.SalesMonitoring;

/// <summary>Whose figures and records a caller may see.</summary>
internal static class TeamScope
{
    /// <summary>The team asked for, or all the caller may see; null for every team.</summary>
    /// <exception cref="DomainException">The team asked for is not the caller's.</exception>
    public static IReadOnlyList<string>? TeamsOf(this CommandContext caller, string team)
    {
        if (team.Length == 0)
            return caller.BoundToTeams;
        caller.RequireTeam(team);
        return [team];
    }

    /// <summary>Refuses a manager another team's figures, and a rep all but their own.</summary>
    /// <exception cref="DomainException">Not permitted.</exception>
    public static void RequireFigures(this CommandContext caller, string team, string? rep)
    {
        if (caller.Is(Roles.SalesRep) && rep is not null && rep == caller.Employee)
            return;
        if (caller.Roles.All(role => role == Roles.SalesRep))
            throw DomainException.NotPermitted("not-your-figures", $"{caller.Actor} may read their own figures only: name yourself as the rep.");
        caller.RequireTeam(team);
    }
}
