using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Scorecards.Kpis;
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

    /// <summary>A scorecard without what its reader may not see: the appraisal of a person is between them, the managers of the team and HR,
    /// whatever the reader's rank (Team performance guards it the same way). A team's mean is for everybody who may read its scorecard.</summary>
    public static ScorecardFigures SeenBy(this ScorecardFigures scorecard, CommandContext caller)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        ArgumentNullException.ThrowIfNull(caller);
        var rep = scorecard.Facts.Rep;
        return rep is null || rep == caller.Employee || caller.Is(Roles.SalesManager, Roles.Hr) ? scorecard
            : scorecard with { Kpis = [.. scorecard.Kpis.Where(kpi => kpi.Kpi != TeamUplift.Kpi)] };
    }
}
