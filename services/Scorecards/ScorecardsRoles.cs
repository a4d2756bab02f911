using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.Scorecards;

/// <summary>Who may read which scorecard.</summary>
public static class ScorecardsRoles
{
    private static readonly string[] SeeEveryTeam = [Roles.Executive, Roles.Finance, Roles.Hr, Roles.DataAnalysis];

    /// <summary>The role table of the service.</summary>
    public static void Declare(RoleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var service = ScorecardsReflection.Descriptor.Services.Single();
        table.Allow(service, "Get", [Roles.SalesManager, Roles.SalesRep, .. SeeEveryTeam]);
        // Positions tell nothing about the business, and whoever reads a scorecard may need to know how far it is.
        table.Allow(service, "GetIntake", [Roles.SalesManager, Roles.SalesRep, .. SeeEveryTeam, Roles.Operator, Roles.Service]);
    }

    /// <summary>Refuses a manager another team's scorecard, and a rep every scorecard but their own. Their own includes the one in a team
    /// they have left.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="team">Team of the scorecard.</param>
    /// <param name="rep">Rep of the scorecard; null for the team's.</param>
    /// <exception cref="DomainException">Not permitted.</exception>
    public static void RequireScorecard(this CommandContext caller, string team, string? rep)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Is(Roles.SalesRep) && rep is not null && rep == caller.Employee)
            return;
        if (!caller.Is([Roles.SalesManager, .. SeeEveryTeam]))
            throw DomainException.NotPermitted("not-your-figures", $"{caller.Actor} may read their own scorecard only.");
        caller.RequireTeam(team);
    }
}
