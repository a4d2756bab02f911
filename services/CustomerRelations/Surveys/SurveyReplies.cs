using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.Surveys;

internal static class SurveyReplies
{
    public static Wire.SurveyReply Of(Survey state, long version) => state switch
    {
        Survey.Open open => Reply(open.Terms, "open", open.Invitees.Count, open.Answers.Count, null, version),
        Survey.Closed closed => Reply(closed.Terms, "closed", closed.Result.Invitations, closed.Result.Responses, closed.Result, version),
        _ => Reply(state.Existing, "draft", 0, 0, null, version),
    };

    public static Wire.SurveyReply Of(SurveySummary survey) =>
        Reply(survey.Terms, survey.Status, survey.Invitations, survey.Responses, survey.Result, 0);

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

    private static Wire.SurveyReply Reply(SurveyCreated terms, string status, int invitations, int responses, SurveyClosed? result,
        long version) => new()
        {
            Survey = terms.Survey.ToString(),
            Team = terms.Team,
            Title = terms.Title,
            KeyQuestion = terms.KeyQuestion,
            NpsQuestion = terms.NpsQuestion,
            CommentQuestion = terms.CommentQuestion,
            Population = terms.Population,
            Categories = { terms.Categories },
            Status = status,
            Invitations = invitations,
            Responses = responses,
            Result = result is null ? null : Of(result),
            Version = version,
        };
}
