using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Known;

internal static class ScorecardsRoles
{
    internal static readonly string[] SeeEveryTeam = [Roles.Executive, Roles.Finance, Roles.Hr, Roles.DataAnalysis];

    /// <summary>A manager reads their own teams', a rep only their own, also the one in a team they have left.</summary>
    public static void RequireScorecard(this CommandContext caller, string team, string? rep)
    {
        if (caller.Is(Roles.SalesRep) && rep is not null && rep == caller.Employee)
            return;
        if (!caller.Is([Roles.SalesManager, .. SeeEveryTeam]))
            throw DomainException.NotPermitted("not-your-figures", $"{caller.Actor} may read their own scorecard only.");
        caller.RequireTeam(team);
    }

    public static KnownScorecard SeenBy(this KnownScorecard scorecard, CommandContext caller)
    {
        return caller.SeesAppraisalsOf(scorecard.Figures.Facts.Team, scorecard.Figures.Facts.Rep)
            ? scorecard : scorecard.Without(TeamUplift.Kpi);
    }

    public static ScorecardFigures SeenBy(this ScorecardFigures figures, CommandContext caller)
    {
        return caller.SeesAppraisalsOf(figures.Facts.Team, figures.Facts.Rep) ? figures
            : figures with { Kpis = [.. figures.Kpis.Where(kpi => kpi.Kpi != TeamUplift.Kpi)] };
    }

    /// <summary>An appraisal is between the person, the managers of the team and HR, whatever the reader's rank; a team's mean is for all
    /// its readers.</summary>
    public static bool SeesAppraisalsOf(this CommandContext caller, string team, string? rep)
    {
        return rep is null || rep == caller.Employee || caller.IsFor(team, Roles.SalesManager, Roles.Hr);
    }

    public static void RequireAppraisalsOf(this CommandContext caller, string team, string? rep)
    {
        if (!caller.IsFor(team, Roles.SalesManager, Roles.Hr) && (rep is null || rep != caller.Employee))
            throw DomainException.NotPermitted("not-yours", "Appraisals are between the person, the managers of their team and HR.");
    }
}
