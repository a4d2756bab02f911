namespace SalesPlatform.CustomerRelations.Surveys;

internal static class SurveyAnswers
{
    /// <summary>The answers that count in a survey's result: the last of each person before it closed.</summary>
    public static async Task<IReadOnlyList<SurveyAnswered>> AnswersOfAsync(
        this IQuerySession queries, SurveyClosed result, CancellationToken cancellation)
    {
        var events = await queries.Events.FetchStreamAsync(SurveySummary.Fold.Stream(result.Survey), token: cancellation);
        return [.. events.Select(e => e.Data).OfType<SurveyAnswered>().GroupBy(answer => answer.Invitee).Select(answers => answers.Last())];
    }

    public static async Task<IReadOnlyList<SurveyAnswered>> AnswersOfAsync(
        this IQuerySession queries, IEnumerable<SurveyClosed> results, CancellationToken cancellation)
    {
        var answers = new List<SurveyAnswered>();
        foreach (var result in results)
            answers.AddRange(await queries.AnswersOfAsync(result, cancellation));
        return answers;
    }
}
