using SalesPlatform.CustomerRelations.Common;

namespace SalesPlatform.CustomerRelations.Surveys;

internal sealed partial class SurveysEndpoint
{
    public override Task<Wire.RespondReply> Respond(Wire.RespondRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("survey", request.Survey);
        var answer = new SurveyAnswered(id, errors.Text("invitee", request.Invitee), request.Rating,
            request.HasRecommend ? request.Recommend : null,
            [.. request.Issues.Select((issue, i) => errors.Category($"issues[{i}]", issue)).Distinct().Order(StringComparer.Ordinal)],
            errors.OptionalLongText("comment", request.Comment), Replaces: false);
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, Survey.Of(id), SurveySummary.Fold.Stream(id), 0,
            (state, caller) => SurveyDecisions.Respond(state, caller, answer), (state, _) => new Wire.RespondReply
            {
                Survey = request.Survey,
                Responses = state.Existing.Summary.Responses,
                Invitations = state.Existing.Summary.Invitations,
            });
    }
}

internal static partial class SurveyDecisions
{
    /// <summary>Replaces the person's earlier answer.</summary>
    public static IEnumerable<object> Respond(Survey state, CommandContext context, SurveyAnswered answer)
    {
        var open = RequireOpen(state, context);
        var terms = open.Terms;
        if (!open.Invitees.Contains(answer.Invitee))
            throw DomainException.Rule("not-invited", "This person was not invited to the survey.");
        Check(terms, answer);
        var earlier = open.Answers.GetValueOrDefault(answer.Invitee);
        return earlier is not null && Same(earlier, answer) ? [] : [answer with { Survey = terms.Survey, Replaces = earlier is not null }];
    }

    private static void Check(SurveyCreated terms, SurveyAnswered answer)
    {
        var errors = new FieldErrors();
        errors.Require(answer.Rating is >= 1 and <= 5, "rating", "out-of-range", "The key question is rated 1 to 5.");
        errors.Require(answer.Recommend is null || terms.NpsQuestion.Length > 0, "recommend", "not-asked",
            "The survey does not ask for a recommendation.");
        errors.Require(answer.Recommend is null or >= 0 and <= 10, "recommend", "out-of-range", "A recommendation is rated 0 to 10.");
        errors.Require(answer.Comment.Text.Length == 0 || terms.CommentQuestion.Length > 0, "comment", "not-asked",
            "The survey does not ask for a comment.");
        errors.Require(answer.Issues.All(terms.Categories.Contains), "issues", "not-offered",
            "Issues are of the categories the survey offers.");
        errors.ThrowIfAny();
    }

    private static bool Same(SurveyAnswered one, SurveyAnswered other) =>
        (one.Rating, one.Recommend, one.Comment.Text) == (other.Rating, other.Recommend, other.Comment.Text)
            && one.Issues.SequenceEqual(other.Issues);
}
