namespace SalesPlatform.CustomerRelations.Surveys;

internal enum Sample
{
    /// <summary>Fewer than 5 responses: no statement can rest on them.</summary>
    Insufficient,

    /// <summary>Fewer than 30: shown with its confidence interval.</summary>
    Small,

    Adequate,
}

/// <summary>Ratios. Unknown is not zero: without a response there is no satisfaction.</summary>
/// <param name="Csat">Share of 4 and 5 (客户满意度).</param>
/// <param name="Nps">Promoters − detractors in percent of those who answered (F. Reichheld, 2003).</param>
/// <param name="Interval">95 % interval of CSAT; for a small sample.</param>
internal sealed record SurveyFigures(decimal? Csat, decimal ResponseRate, decimal? Nps, Sample Sample, WilsonInterval? Interval)
{
    private const int Sufficient = 5;
    private const int Adequate = 30;

    public static SurveyFigures Of(SurveyClosed result)
    {
        var sample = SampleOf(result.Responses);
        var asked = result.Promoters + result.Passives + result.Detractors;
        return new SurveyFigures(
            result.Responses > 0 ? (decimal)result.Satisfied / result.Responses : null,
            (decimal)result.Responses / result.Invitations,
            asked > 0 ? 100m * (result.Promoters - result.Detractors) / asked : null,
            sample,
            sample == Sample.Small ? WilsonInterval.Of(result.Satisfied, result.Responses) : null);
    }

    public static Sample SampleOf(int responses) =>
        responses < Sufficient ? Sample.Insufficient : responses < Adequate ? Sample.Small : Sample.Adequate;
}

/// <summary>From 60 % to 69 % it is +9 percentage points and +15 %; null from 0.</summary>
internal sealed record SatisfactionChange(decimal Points, decimal? Percent)
{
    /// <summary>From the counts, so that no rounded ratio enters; null when a result has no response.</summary>
    public static SatisfactionChange? Between(SurveyClosed before, SurveyClosed after)
    {
        if (before.Responses == 0 || after.Responses == 0)
            return null;
        var difference = (decimal)after.Satisfied * before.Responses - (decimal)before.Satisfied * after.Responses;
        return new SatisfactionChange(
            100 * difference / ((decimal)before.Responses * after.Responses),
            before.Satisfied > 0 ? 100 * difference / ((decimal)before.Satisfied * after.Responses) : null);
    }
}
