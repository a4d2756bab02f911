using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;

namespace SalesPlatform.CustomerRelations.Surveys;

/// <summary>Whether a sample carries a figure.</summary>
internal enum Sample
{
    /// <summary>Fewer than 5 responses: no statement can rest on them.</summary>
    Insufficient,

    /// <summary>Fewer than 30: shown with its confidence interval.</summary>
    Small,

    /// <summary>30 and more.</summary>
    Adequate,
}

/// <summary>The ratios of a survey's result. Unknown is not zero: without a response there is no satisfaction.</summary>
/// <param name="Csat">Share of 4 and 5 (客户满意度).</param>
/// <param name="ResponseRate">Responses ÷ invitations.</param>
/// <param name="Nps">Promoters − detractors in percent of those who answered the recommendation question (F. Reichheld, 2003).</param>
/// <param name="Sample">Whether the sample carries them.</param>
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

    /// <summary>Judges a number of responses.</summary>
    public static Sample SampleOf(int responses) =>
        responses < Sufficient ? Sample.Insufficient : responses < Adequate ? Sample.Small : Sample.Adequate;
}

/// <summary>How satisfaction changed between two surveys. From 60 % to 69 % it is +9 points and +15 %.</summary>
/// <param name="Points">After − before, in percentage points.</param>
/// <param name="Percent">(After − before) ÷ before, in percent; null from 0.</param>
internal sealed record SatisfactionChange(decimal Points, decimal? Percent)
{
    /// <summary>Between two results; null when one of them has no response. Computed from the counts, so that no rounded ratio
    /// enters.</summary>
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
