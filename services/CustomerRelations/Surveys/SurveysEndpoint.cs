namespace SalesPlatform.CustomerRelations.Surveys;

internal sealed partial class SurveysEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.Surveys.SurveysBase
{
    public override Task<Wire.SurveyReply> Get(Wire.GetSurveyRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("survey", request.Survey);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, Survey.Of(id), SurveySummary.Fold.Stream(id), null, (state, version, caller) =>
        {
            state.ExistingFor(caller);
            return SurveyReplies.Of(state, version);
        });
    }

    public override async Task<Wire.ListSurveysReply> List(Wire.ListSurveysRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var page = await work.Queries.Query<SurveySummary>().InTeams(work.Context, request.Team)
            .PageAsync(Paging.Of(request.PageSize, request.PageToken), context.CancellationToken);
        return new Wire.ListSurveysReply
        {
            Surveys = { page.Entries.Select(survey => SurveyReplies.Of(survey, 0)) },
            NextPageToken = page.NextToken,
        };
    }
}
