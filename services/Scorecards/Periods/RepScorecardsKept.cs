using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards;

namespace SalesPlatform.Scorecards.Periods;

/// <summary>A rep's scorecard as it was frozen.</summary>
/// <param name="Rep">Employee id.</param>
internal sealed record RepScorecard(string Rep, IReadOnlyList<PublishedKpi> Kpis);

/// <summary>The scorecards of a team's reps were frozen with the team's. Private: they hold appraisals of persons.</summary>
/// <param name="Period">Label.</param>
/// <param name="Revision">The publication they belong to.</param>
/// <param name="Cards">Of everybody who was in the team on a day of the period.</param>
[Event("scorecards", "rep-scorecards-kept", 1)]
internal sealed record RepScorecardsKept(string Team, string Period, int Revision, IReadOnlyList<RepScorecard> Cards);
