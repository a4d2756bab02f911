using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Research;
using SalesPlatform.Planning.TeamYears;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.AnnualPlans;

internal sealed class AnnualPlansEndpoint(
    CommandRunner runner, PlanCommands commands, CompanyReader company, PlanOverviews overviews, TargetsUpload uploads)
    : Wire.AnnualPlans.AnnualPlansBase
{
    internal static readonly PlanStream<AnnualPlan> Plan = new(AnnualPlan.Of, AnnualPlan.StreamOf);

    public override async Task<Wire.PlanReply> Create(Wire.CreatePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = PlanId.Read(errors, "", request.Team, request.FiscalYear);
        errors.ThrowIfAny();
        return await runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(id.Team);
            await company.RequireTeamAsync(id.Team, context.CancellationToken);
            var organisation = await PlanCommands.OrganisationAsync(work, context);
            var terms = PlanRequests.Terms(request, id, organisation.State);
            var plan = await work.LoadAsync(AnnualPlan.Of(id), AnnualPlan.StreamOf(id), null, context.CancellationToken);
            work.Append(organisation, organisation.State.FixCalendar(id.Team, request.FiscalYear));
            var after = work.Append(plan, PlanDrafting.Create(plan.State, work.Context, terms));
            return PlanReplies.Of(after.State, after.Version);
        });
    }

    public override Task<Wire.PlanReply> Assign(Wire.AssignTargetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (dimension, holder) = PlanRequests.Holder(errors, request);
        var period = errors.Period("period", request.Period);
        return DecideAsync(context, request, request.Plan, errors, (state, _) => PlanDrafting.Assign(
            state, dimension, holder, period,
            PlanRequests.Read(reading => reading.Amount("amount", request.Amount, state.Existing.Currency))));
    }

    public override Task<Wire.ImportTargetsReply> ImportTargets(IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context) =>
        uploads.ImportAsync(requestStream, context);

    public override Task<Wire.PlanReply> Phase(Wire.PhasePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var weights = PlanRequests.Seasonality(errors, request.Seasonality);
        return DecideAsync(context, request, request.Plan, errors, (state, _) => PlanDrafting.Phase(state, weights));
    }

    public override Task<Wire.PlanReply> Submit(Wire.PlanRequest request, ServerCallContext context) =>
        commands.RunAsync(context, request, request, new FieldErrors(), Plan, async (state, around, work) =>
        {
            var id = state.Existing.Id;
            var research = await work.LoadAsync(ResearchFile.Of(id), ResearchFile.StreamOf(id), null, context.CancellationToken);
            var consultation = await work.LoadAsync(
                ConsultationFile.Of(id), ConsultationFile.StreamOf(id), null, context.CancellationToken);
            return PlanLifeCycle.Submit(state, around.Caller, PlanGround.Of(research.State, consultation.State));
        }, PlanReplies.Of);

    public override Task<Wire.PlanReply> Approve(Wire.ApprovePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var from = errors.OptionalDay("effective_from", request.EffectiveFrom);
        return DecideAsync(context, request, request.Plan, errors, (state, around) =>
            PlanLifeCycle.Approve(state, around.Caller, from, around.Today));
    }

    public override Task<Wire.PlanReply> Reject(Wire.RejectPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, request.Plan, errors, (state, around) => PlanLifeCycle.Reject(state, around.Caller, reason));
    }

    public override Task<Wire.PlanReply> Revise(Wire.RevisePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, request.Plan, errors, (state, around) => PlanDrafting.Revise(state, around.Caller, reason,
            PlanRequests.Read(reading => reading.OptionalAmount("annual_target", request.AnnualTarget, state.Existing.Currency))));
    }

    public override Task<Wire.PlanReply> Present(Wire.PresentPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (day, audience) = (errors.Day("presented_on", request.PresentedOn), errors.Text("audience", request.Audience));
        return DecideAsync(context, request, request.Plan, errors, (state, around) =>
            PlanLifeCycle.Present(state, around.Caller, day, audience, around.Today));
    }

    public override Task<Wire.PlanReply> Activate(Wire.ActivatePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var presentation = PlanRequests.Presentation(errors, request.PresentedOn, request.Audience);
        return DecideAsync(context, request, request.Plan, errors,
            (state, around) => PlanLifeCycle.Activate(state, presentation, around.Today));
    }

    public override Task<Wire.PlanReply> Close(Wire.PlanRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (state, _) => PlanLifeCycle.Close(state));

    public override Task<Wire.PlanReply> Get(Wire.GetPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = PlanId.Read(errors, "", request.Team, request.FiscalYear);
        var asOf = errors.OptionalInstant("as_of", request.AsOf);
        errors.ThrowIfAny();
        return commands.ReadAsync(context, id, asOf, Plan, PlanReplies.Of);
    }

    public override Task<Wire.ListPlansReply> List(Wire.ListPlansRequest request, ServerCallContext context) =>
        overviews.ListAsync(request, context);

    private Task<Wire.PlanReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors,
        Func<AnnualPlan, Surroundings, IEnumerable<object>> decide) =>
        commands.RunAsync(call, request, plan, errors, Plan, decide, PlanReplies.Of);
}
