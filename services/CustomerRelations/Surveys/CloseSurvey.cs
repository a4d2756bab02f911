namespace SalesPlatform.CustomerRelations.Surveys;

internal sealed partial class SurveysEndpoint
{
    public override async Task<Wire.SurveyReply> Close(Wire.CloseSurveyRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, closedOn) = (errors.Id("survey", request.Survey), errors.OptionalDay("closed_on", request.ClosedOn));
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, Survey.Of(id), SurveySummary.Fold.Stream(id), request.ExpectedVersion,
            (state, caller) => SurveyDecisions.Close(state, caller, closedOn, organisation.DayOf(caller.Now)), SurveyReplies.Of);
    }
}

internal static partial class SurveyDecisions
{
    /// <param name="closedOn">Of a survey that is taken in later; null for today.</param>
    public static IEnumerable<object> Close(Survey state, CommandContext context, DateOnly? closedOn, DateOnly today)
    {
        _ = state.ExistingFor(context);
        return state switch
        {
            Survey.Closed { Result.ClosedOn: var day } => closedOn is null || closedOn == day ? [] : throw ClosedAlready(),
            Survey.Open open when (closedOn ?? today) is var day => day <= today && day >= open.Summary.OpenedOn
                ? [SurveyCount.Of(open, day)]
                : throw DomainException.Invalid("closed_on", "out-of-range",
                    $"A survey ends between its first day, {open.Summary.OpenedOn:yyyy-MM-dd}, and today."),
            _ => throw DomainException.Rule("survey-not-open", "Nobody is invited yet: there is nothing to close."),
        };
    }
}
