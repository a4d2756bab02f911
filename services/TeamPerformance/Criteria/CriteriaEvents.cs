using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.TeamPerformance.Criteria;

/// <summary>A manager proposed by what the team is appraised in a fiscal year. Stream <c>appraisal-criteria/{team}/{fiscal
/// year}</c>.</summary>
/// <param name="Revision">1, 2, …</param>
/// <param name="Components">Their weights add to 100.</param>
/// <param name="ProposedBy">The manager.</param>
[Event("team-performance", "appraisal-criteria-proposed", 1)]
internal sealed record AppraisalCriteriaProposed(int Revision, IReadOnlyList<AppraisalComponent> Components, string ProposedBy);

/// <summary>HR gave a proposal back.</summary>
/// <param name="Revision">Of the proposal.</param>
/// <param name="Reason">What is to be changed.</param>
/// <param name="ReturnedBy">Of HR.</param>
[Event("team-performance", "appraisal-criteria-returned", 1)]
internal sealed record AppraisalCriteriaReturned(int Revision, string Reason, string ReturnedBy);
