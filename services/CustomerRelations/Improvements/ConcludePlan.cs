using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Improvements;

internal sealed partial class ImprovementPlansEndpoint
{
    public override Task<Wire.ImprovementReply> Conclude(Wire.ConcludeRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var resurvey = errors.Id("resurvey", request.Resurvey);
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            async (plan, work, _) => ImprovementDecisions.Conclude(plan,
                await SurveyAsync(work, plan.Opened.BaselineSurvey, context.CancellationToken),
                await SurveyAsync(work, resurvey, context.CancellationToken)));
    }
}

internal static partial class ImprovementDecisions
{
    public static IEnumerable<object> Conclude(ImprovementPlan plan, SurveySummary baseline, SurveySummary resurvey)
    {
        if (plan.Conclusion?.Resurvey == resurvey.Terms.Survey)
            return [];
        RequireStatus(plan, "not-trained", ImprovementStatus.Trained);
        if (resurvey.Team != plan.Team)
            throw DomainException.Rule("other-team", $"The re-survey is of team '{resurvey.Team}', the plan of '{plan.Team}'.");
        if (resurvey.Terms.KeyQuestion != baseline.Terms.KeyQuestion)
            throw DomainException.Rule("other-question",
                "The re-survey asks another key question than the baseline: they cannot be compared.");
        if (resurvey.Terms.Survey == baseline.Terms.Survey)
            throw DomainException.Rule("resurvey-too-early", "The re-survey is another one than the survey that the plan began with.");
        if (resurvey.OpenedOn is null || resurvey.OpenedOn < plan.TrainedOn)
            throw DomainException.Rule("resurvey-too-early", $"The re-survey opens after the training of {plan.TrainedOn:yyyy-MM-dd}.");
        var (before, after) = (ResultOf(baseline), ResultOf(resurvey));
        var change = SatisfactionChange.Between(before, after)!;
        var isEffective = change.Points > 0 && (plan.Goal is null || change.Percent is null || change.Percent >= 100 * plan.Goal);
        return
        [
            new ImprovementConcluded(plan.Opened.Plan, plan.Team, before.Survey, after.Survey, plan.Opened.BaselineCsat,
                SurveyFigures.Of(after).Csat!.Value, change.Points, change.Percent, isEffective),
        ];
    }
}
