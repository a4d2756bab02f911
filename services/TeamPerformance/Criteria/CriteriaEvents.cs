namespace SalesPlatform.TeamPerformance.Criteria;

/// <summary>The weights add to 100.</summary>
[Event("team-performance", "appraisal-criteria-proposed", 1)]
internal sealed record AppraisalCriteriaProposed(int Revision, IReadOnlyList<AppraisalComponent> Components, string ProposedBy);

[Event("team-performance", "appraisal-criteria-returned", 1)]
internal sealed record AppraisalCriteriaReturned(int Revision, string Reason, string ReturnedBy);
