namespace SalesPlatform.CustomerRelations.Surveys;

internal static class SurveyCount
{
    private const int Ratings = 5;
    private const int SatisfiedFrom = 4;
    private const int PromoterFrom = 9;
    private const int PassiveFrom = 7;

    public static SurveyClosed Of(Survey.Open survey, DateOnly closedOn)
    {
        var answers = survey.Answers.Values.ToList();
        var recommendations = answers.Select(answer => answer.Recommend).OfType<int>().ToList();
        return new SurveyClosed(survey.Terms.Survey, survey.Terms.Team, survey.Terms.Title, survey.Terms.KeyQuestion, closedOn,
            survey.Invitees.Count, answers.Count,
            [.. Enumerable.Range(1, Ratings).Select(rating => answers.Count(answer => answer.Rating == rating))],
            answers.Count(answer => answer.Rating >= SatisfiedFrom),
            recommendations.Count(value => value >= PromoterFrom),
            recommendations.Count(value => value is >= PassiveFrom and < PromoterFrom),
            recommendations.Count(value => value < PassiveFrom),
            Issues(answers));
    }

    private static IReadOnlyList<IssueCount> Issues(IReadOnlyList<SurveyAnswered> answers) =>
    [
        .. answers.SelectMany(answer => answer.Issues.Distinct()).CountBy(category => category)
            .Select(count => new IssueCount(count.Key, count.Value))
            .OrderByDescending(issue => issue.Respondents).ThenBy(issue => issue.Category, StringComparer.Ordinal),
    ];
}
