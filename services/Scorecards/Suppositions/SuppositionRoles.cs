using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Known;

namespace SalesPlatform.Scorecards.Suppositions;

internal static class SuppositionRoles
{
    /// <summary>The answer would tell a rep what an order of others amounts to.</summary>
    public static void RequireSupposition(this CommandContext caller, string team, Supposition supposition)
    {
        if (supposition.Splits.Count > 0 && !caller.IsFor(team, [Roles.SalesManager, .. ScorecardsRoles.SeeEveryTeam]))
            throw DomainException.NotPermitted("splits-not-for-reps", "Other splits can be supposed by managers and departments.");
    }
}
