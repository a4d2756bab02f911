using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Reports;

/// <summary>A survey's result beside the one before with the same key question; null for the first.</summary>
/// <param name="Change">Null without responses on both sides.</param>
internal sealed record SurveyComparison(SurveyClosed Result, SurveyClosed? Previous, SatisfactionChange? Change)
{
    /// <summary>Of one team, the oldest first.</summary>
    public static IReadOnlyList<SurveyComparison> Of(IEnumerable<SurveyClosed> results)
    {
        var latest = new Dictionary<string, SurveyClosed>();
        var compared = new List<SurveyComparison>();
        foreach (var result in results.OrderBy(result => result.ClosedOn).ThenBy(result => result.Survey))
        {
            var previous = latest.GetValueOrDefault(result.KeyQuestion);
            compared.Add(new SurveyComparison(result, previous, previous is null ? null : SatisfactionChange.Between(previous, result)));
            latest[result.KeyQuestion] = result;
        }

        return compared;
    }
}
