namespace SalesPlatform.Scorecards.Kpis;

/// <summary>客户满意度: responses of 4 or 5 ÷ valid responses to the key question, over all surveys closed in the period.</summary>
internal static class CustomerSatisfaction
{
    public const string Kpi = Company.KpiStandards.CustomerSatisfaction;

    /// <summary>Fewer are not rated.</summary>
    public const int FewestResponses = 5;

    /// <summary>Fewer are rated and flagged as a small sample.</summary>
    public const int FewestForLargeSample = 30;

    public static KpiResult Evaluate(ScorecardFacts facts)
    {
        if (facts.Rep is not null)
            return facts.NotApplicable(Kpi, Reasons.TeamOnly);
        var standard = facts.ThresholdsOf(Kpi);
        var responses = facts.Surveys.Sum(survey => (long)survey.Responses);
        var satisfied = facts.Surveys.Sum(survey => (long)survey.Satisfied);
        var rated = responses >= FewestResponses;
        decimal? ratio = rated ? (decimal)satisfied / responses : null;

        return new KpiResult
        {
            Kpi = Kpi,
            Actual = responses == 0 ? null : satisfied,
            Ratio = ratio,
            Rating = ratio is null || standard is null ? Rating.InsufficientData : Banding.AtLeast(ratio.Value, standard),
            Provisional = !facts.Window.IsOver,
            Reasons = Reasons.Of(
                facts.Window.Reason,
                facts.Surveys.Count == 0 ? Reasons.NoSurvey : !rated ? Reasons.TooFewResponses
                    : responses < FewestForLargeSample ? Reasons.SmallSample : null,
                standard is null ? Reasons.NoStandard : null),
            Standard = standard,
            Facts = facts.Surveys.Count,
            Responses = responses,
            Interval = rated ? WilsonInterval.Of(satisfied, responses) : null,
        };
    }
}
