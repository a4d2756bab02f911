using SalesPlatform.CustomerRelations.Common;

namespace SalesPlatform.CustomerRelations.Surveys;

internal sealed partial class SurveysEndpoint
{
    public override async Task<Wire.SurveyReply> Create(Wire.CreateSurveyRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var terms = new SurveyCreated(Guid.Empty, errors.Key("team", request.Team), errors.Text("title", request.Title),
            errors.LongText("key_question", request.KeyQuestion),
            errors.OptionalLongText("nps_question", request.NpsQuestion),
            errors.OptionalLongText("comment_question", request.CommentQuestion),
            errors.OptionalLongText("population", request.Population),
            [.. request.Categories.Select((category, i) => errors.Category($"categories[{i}]", category)).Distinct()]);
        errors.ThrowIfAny();
        return await runner.RunAsync(context, request, async work =>
        {
            await company.RequireTeamAsync(terms.Team, context.CancellationToken);
            var id = work.Context.NewId();
            var after = work.Append(Survey.Of(id).New(id), SurveyDecisions.Create(work.Context, terms with { Survey = id }));
            return SurveyReplies.Of(after.State, after.Version);
        });
    }
}

internal static partial class SurveyDecisions
{
    public static IEnumerable<object> Create(CommandContext context, SurveyCreated survey)
    {
        context.RequireTeam(survey.Team);
        return [survey];
    }
}
