namespace SalesPlatform.TeamPerformance.Criteria;

/// <summary>The manager proposes, HR agrees. Each beside its operation; here is what they share.</summary>
internal static partial class CriteriaDecisions
{
    private const string OwnCause = "own-appraisal";

    private static void RequireProposed(TeamCriteria state)
    {
        if (state is not TeamCriteria.Proposed)
            throw DomainException.Rule("not-proposed", "There is no proposal that waits for HR.");
    }
}
