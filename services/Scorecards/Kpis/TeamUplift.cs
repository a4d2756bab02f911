namespace SalesPlatform.Scorecards.Kpis;

/// <summary>团队绩效提升率: (P − P₀) ÷ P₀, P the mean final appraisal score of the quarter, P₀ of the one before; for a year, of all its quarters
/// and of all those before. Everybody appraised in the team counts.</summary>
internal static class TeamUplift
{
    public const string Kpi = Company.KpiStandards.TeamUplift;

    public static KpiResult Evaluate(ScorecardFacts facts)
    {
        var standard = facts.ThresholdsOf(Kpi);
        if (facts.Window.Period.Grain == Grain.Month)
            return facts.NotApplicable(Kpi, Reasons.MeasuredByQuarter);
        var sheet = ScoreSheet.Of(facts);
        var (actual, before) = (ScoreSheet.Mean(sheet.Now), ScoreSheet.Mean(sheet.Before));
        var problem = before is null ? Reasons.NoEarlierScore : before <= 0 ? Reasons.EarlierScoreNotPositive : null;
        var ratio = problem is null && facts.Window.HasBegun ? (actual - before) / before : null;

        return new KpiResult
        {
            Kpi = Kpi,
            Actual = actual,
            Target = before,
            Ratio = ratio,
            Rating = problem is not null ? Rating.NotApplicable
                : ratio is null || standard is null ? Rating.InsufficientData
                : Banding.AtLeast(ratio.Value, standard),
            Provisional = !facts.Window.IsOver || sheet.Missing > 0,
            Reasons = Reasons.Of(
                problem, facts.Window.Reason, sheet.Now.Count == 0 ? Reasons.NoAppraisals : null,
                sheet.Missing > 0 ? Reasons.AppraisalsMissing : null, standard is null ? Reasons.NoStandard : null),
            Standard = standard,
            Facts = sheet.Now.Count + sheet.Before.Count,
            Matched = facts.Rep is null ? CohortOf(sheet.Matched()) : null,
            MissingAppraisals = sheet.Missing,
        };
    }

    private static MatchedCohort? CohortOf(ScoreSheet matched) =>
        ScoreSheet.Mean(matched.Now) is not { } actual || ScoreSheet.Mean(matched.Before) is not { } before
            ? null
            : new MatchedCohort(matched.Now.Select(score => score.Employee).Distinct().Count(), actual, before,
                before > 0 ? (actual - before) / before : null);
}
