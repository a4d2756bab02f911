using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Improvements;

internal sealed partial class ImprovementPlansEndpoint
{
    public override Task<Wire.ImprovementReply> Open(Wire.OpenPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var survey = errors.Id("baseline_survey", request.BaselineSurvey);
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            var id = work.Context.NewId();
            var baseline = await SurveyAsync(work, survey, context.CancellationToken);
            var after = work.Append(ImprovementPlan.Fold.New(id), ImprovementDecisions.Open(work.Context, id, baseline));
            return ImprovementReplies.Of(after.State!, after.Version);
        });
    }
}

internal static partial class ImprovementDecisions
{
    public static IEnumerable<object> Open(CommandContext context, Guid id, SurveySummary baseline)
    {
        context.RequireTeam(baseline.Team);
        var result = ResultOf(baseline);
        return [new ImprovementPlanOpened(id, baseline.Team, result.Survey, SurveyFigures.Of(result).Csat!.Value)];
    }
}
