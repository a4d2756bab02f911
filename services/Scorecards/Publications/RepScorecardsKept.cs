using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards;

namespace SalesPlatform.Scorecards.Publications;

internal sealed record RepScorecard(string Rep, IReadOnlyList<PublishedKpi> Kpis);

/// <summary>Private: they hold appraisals of persons.</summary>
[Event("scorecards", "rep-scorecards-kept", 1)]
internal sealed record RepScorecardsKept(string Team, string Period, int Revision, IReadOnlyList<RepScorecard> Cards);
