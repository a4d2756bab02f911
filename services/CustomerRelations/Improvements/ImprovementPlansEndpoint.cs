using Google.Protobuf;
using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Improvements;

internal sealed partial class ImprovementPlansEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.ImprovementPlans.ImprovementPlansBase
{
    public override Task<Wire.ImprovementReply> Get(Wire.GetImprovementRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("plan", request.Plan);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, ImprovementPlan.Fold, ImprovementPlan.Fold.Stream(id), null,
            (state, version, caller) => ImprovementReplies.Of(state.RequireFor(caller, id), version));
    }

    public override async Task<Wire.ListImprovementsReply> List(Wire.ListImprovementsRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var page = await work.Queries.Query<ImprovementPlan>().InTeams(work.Context, request.Team)
            .PageAsync(Paging.Of(request.PageSize, request.PageToken), context.CancellationToken);
        return new Wire.ListImprovementsReply
        {
            Plans = { page.Entries.Select(plan => ImprovementReplies.Of(plan, 0)) },
            NextPageToken = page.NextToken,
        };
    }

    private async Task<Wire.ImprovementReply> DecideAsync(
        ServerCallContext call, IMessage request, FieldErrors errors, string plan, long expectedVersion,
        Func<ImprovementPlan, UnitOfWork, DateOnly, Task<IEnumerable<object>>> decide)
    {
        var id = errors.Id("plan", plan);
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(call.CancellationToken);
        return await runner.DecideAsync(call, request, ImprovementPlan.Fold, ImprovementPlan.Fold.Stream(id), expectedVersion,
            (work, state) => decide(state.RequireFor(work.Context, id), work, organisation.DayOf(work.Context.Now)),
            (state, version) => ImprovementReplies.Of(state!, version));
    }

    private static async Task<SurveySummary> SurveyAsync(UnitOfWork work, Guid id, CancellationToken cancellation) =>
        await work.Queries.LoadAsync<SurveySummary>(SurveySummary.Fold.Stream(id), cancellation)
            ?? throw DomainException.NotFound("survey", $"{id}");
}
