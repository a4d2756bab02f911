using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.Risks;
using SalesPlatform.Scorecards.Standards;

namespace SalesPlatform.Scorecards;

internal static class ScorecardsStore
{
    public static void Configure(StoreOptions options) => options
        .Keeping(OrganisationSetting.Entries)
        .Keeping(SalesTeam.Entries, team => team.Team)
        .Keeping(RosterChange.Entries, change => change.Employee, change => change.Team)
        .Keeping(PlanRevision.Entries, plan => plan.Team)
        .Keeping(FinalScore.Entries, score => score.Team, score => score.Employee)
        .Keeping(SurveyResult.Entries, survey => survey.Team)
        .Keeping(CostBaseline.Entries, baseline => baseline.Team)
        .Keeping(new CostFacts()).Keeping(new SalesFacts())
        .Keeping(KpiStandards.Entries)
        .Keeping(PeriodEntry.Entries, entry => entry.Team)
        .Keeping(KeptRepScorecards.Entries, cards => cards.Team)
        .Keeping(RiskEntry.Entries, entry => entry.Period);
}
