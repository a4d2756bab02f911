namespace SalesPlatform.Scorecards.Figures;

internal static class ScorecardAccess
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

    /// <summary>An appraisal is between the person, the managers of the team and HR, whatever the reader's rank; a team's mean is for all
    /// its readers.</summary>
    public static bool SeesAppraisalsOf(this CommandContext caller, string team, string? rep) =>
        rep is null || rep == caller.Employee || caller.IsFor(team, Roles.SalesManager, Roles.Hr);

    public static ScorecardFigures SeenBy(this ScorecardFigures figures, CommandContext caller) =>
        caller.SeesAppraisalsOf(figures.Facts.Team, figures.Facts.Rep) ? figures
            : figures with { Kpis = [.. figures.Kpis.Where(kpi => kpi.Kpi != TeamUplift.Kpi)] };
}
