namespace SalesPlatform.CustomerRelations.Surveys;

internal static class SurveyReplies
{
    public static Wire.SurveyReply Of(Survey state, long version) => Of(state.Existing.Summary, version);

    public static Wire.SurveyReply Of(SurveySummary survey, long version) => new()
    {
        Survey = survey.Terms.Survey.ToString(),
        Team = survey.Team,
        Title = survey.Terms.Title,
        KeyQuestion = survey.Terms.KeyQuestion,
        NpsQuestion = survey.Terms.NpsQuestion,
        CommentQuestion = survey.Terms.CommentQuestion,
        Population = survey.Terms.Population,
        Categories = { survey.Terms.Categories },
        Status = survey.Status,
        Invitations = survey.Invitations,
        Responses = survey.Responses,
        Result = survey.Result is null ? null : Of(survey.Result),
        Version = version,
    };

    public static Wire.SurveyResult Of(SurveyClosed result)
    {
        var figures = SurveyFigures.Of(result);
        return new Wire.SurveyResult
        {
            ClosedOn = result.ClosedOn.ToDate(),
            Invitations = result.Invitations,
            Responses = result.Responses,
            Ratings = { result.Ratings },
            Csat = figures.Csat?.ToExact(),
            ResponseRate = figures.ResponseRate.ToExact(),
            Nps = figures.Nps?.ToExact(),
            Issues =
            {
                result.Issues.Select((issue, i) => new Wire.Issue
                {
                    Category = issue.Category,
                    Count = issue.Respondents,
                    Rank = i + 1,
                    Share = ((decimal)issue.Respondents / result.Responses).ToExact(),
                }),
            },
            Sample = figures.Sample.ToString().ToLowerInvariant(),
            CsatLow = figures.Interval?.Low.ToExact(),
            CsatHigh = figures.Interval?.High.ToExact(),
        };
    }
}
