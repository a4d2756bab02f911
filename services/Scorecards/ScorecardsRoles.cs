using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Scorecards.Suppositions;

namespace SalesPlatform.Scorecards;

/// <summary>Who may read which scorecard.</summary>
internal static class ScorecardsRoles
{
    private static readonly string[] SeeEveryTeam = [Roles.Executive, Roles.Finance, Roles.Hr, Roles.DataAnalysis];

    /// <summary>Refuses a manager another team's scorecard, and a rep every scorecard but their own. Their own includes the one in a team
    /// they have left.</summary>
    /// <param name="rep">Rep of the scorecard; null for the team's.</param>
    /// <exception cref="DomainException">Not permitted.</exception>
    public static void RequireScorecard(this CommandContext caller, string team, string? rep)
    {
        if (caller.Is(Roles.SalesRep) && rep is not null && rep == caller.Employee)
            return;
        if (!caller.Is([Roles.SalesManager, .. SeeEveryTeam]))
            throw DomainException.NotPermitted("not-your-figures", $"{caller.Actor} may read their own scorecard only.");
        caller.RequireTeam(team);
    }

    /// <summary>A scorecard without what its reader may not see.</summary>
    public static KnownScorecard SeenBy(this KnownScorecard scorecard, CommandContext caller)
    {
        return caller.SeesAppraisalsOf(scorecard.Figures.Facts.Team, scorecard.Figures.Facts.Rep)
            ? scorecard : scorecard.Without(TeamUplift.Kpi);
    }

    /// <summary>Figures without what their reader may not see.</summary>
    public static ScorecardFigures SeenBy(this ScorecardFigures figures, CommandContext caller)
    {
        return caller.SeesAppraisalsOf(figures.Facts.Team, figures.Facts.Rep) ? figures
            : figures with { Kpis = [.. figures.Kpis.Where(kpi => kpi.Kpi != TeamUplift.Kpi)] };
    }

    /// <summary>Whether a reader of a scorecard may see its uplift. The appraisal of a person is between them, the managers of the team and
    /// HR, whatever the reader's rank (Team performance guards it the same way); a team's mean is for everybody who may read its
    /// scorecard.</summary>
    public static bool SeesAppraisalsOf(this CommandContext caller, string team, string? rep)
    {
        return rep is null || rep == caller.Employee || caller.IsFor(team, Roles.SalesManager, Roles.Hr);
    }

    /// <summary>Refuses a reader of a team's scorecard the single appraisals behind it.</summary>
    /// <exception cref="DomainException">Not permitted.</exception>
    public static void RequireAppraisalsOf(this CommandContext caller, string team, string? rep)
    {
        if (!caller.IsFor(team, Roles.SalesManager, Roles.Hr) && (rep is null || rep != caller.Employee))
            throw DomainException.NotPermitted("not-yours", "Appraisals are between the person, the managers of their team and HR.");
    }

    /// <summary>Refuses a rep to suppose other splits: the answer tells what an order of others amounts to.</summary>
    /// <exception cref="DomainException">Not permitted.</exception>
    public static void RequireSupposition(this CommandContext caller, string team, Supposition supposition)
    {
        if (supposition.Splits.Count > 0 && !caller.IsFor(team, [Roles.SalesManager, .. SeeEveryTeam]))
            throw DomainException.NotPermitted("splits-not-for-reps", "Other splits can be supposed by managers and departments.");
    }
}
