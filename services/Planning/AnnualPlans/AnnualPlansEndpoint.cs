using Google.Protobuf;

namespace SalesPlatform.Planning.AnnualPlans;

internal sealed partial class AnnualPlansEndpoint(
    CommandRunner runner, PlanCommands commands, CompanyReader company, UnitOfWorkFactory works) : Wire.AnnualPlans.AnnualPlansBase
{
    public override Task<Wire.PlanReply> Get(Wire.GetPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = PlanId.Read(errors, "", request.Team, request.FiscalYear);
        var asOf = errors.OptionalInstant("as_of", request.AsOf);
        errors.ThrowIfAny();
        return commands.ReadAsync(context, id, asOf, AnnualPlan.Of, PlanReplies.Of);
    }

    public override async Task<Wire.ListPlansReply> List(Wire.ListPlansRequest request, ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        PlanFields.Read(errors => errors.OptionalText("team", request.Team));
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var page = await work.Queries.Query<PlanOverview>().InTeams(work.Context, request.Team)
            .PageAsync(paging, context.CancellationToken);
        return new Wire.ListPlansReply { Plans = { page.Entries.Select(PlanReplies.Summary) }, NextPageToken = page.NextToken };
    }

    private Task<Wire.PlanReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors,
        Func<AnnualPlan, Surroundings, IEnumerable<object>> decide) =>
        commands.RunAsync(call, request, plan, errors, AnnualPlan.Of, decide, PlanReplies.Of);
}
