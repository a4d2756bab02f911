using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.Budget.Budgets;

/// <summary>Which teams a list is about.</summary>
internal static class TeamScope
{
    /// <summary>The team asked for, or all the caller may see; null for every team.</summary>
    /// <exception cref="DomainException">The team asked for is not the caller's.</exception>
    public static string[]? Of(CommandContext caller, string team)
    {
        if (team.Length == 0)
            return caller.BoundToTeams?.ToArray();
        caller.RequireTeam(team);
        return [team];
    }
}
