using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Planning.Organisations;
using SalesPlatform.Planning.Teams;
using SalesPlatform.ServiceDefaults.Commands;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.ServiceDefaults.Store;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>The gRPC face of annual plans: reads requests, runs decisions, answers.</summary>
public sealed class AnnualPlansEndpoint(CommandRunner runner, KnownTeams teams, PlanOverviews overviews, TargetsUpload uploads)
    : Wire.AnnualPlans.AnnualPlansBase
{
    /// <inheritdoc />
    public override async Task<Wire.PlanReply> Create(Wire.CreatePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = PlanRequests.Id(errors, "", request.Team, request.FiscalYear);
        errors.ThrowIfAny();
        return await runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(id.Team);
            await teams.RequireAsync(id.Team, context.CancellationToken);
            var organisation = await OrganisationAsync(work, context);
            var terms = PlanRequests.Terms(request, id, organisation.State);
            var plan = await work.LoadAsync(AnnualPlan.Of(id), AnnualPlan.StreamOf(id), null, context.CancellationToken);
            work.Append(organisation, organisation.State.FixCalendar(id.Team, request.FiscalYear));
            var after = work.Append(plan, PlanDrafting.Create(plan.State, work.Context, terms));
            return PlanReplies.Of(after.State, after.Version);
        });
    }

    /// <inheritdoc />
    public override Task<Wire.PlanReply> Assign(Wire.AssignTargetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (dimension, holder) = PlanRequests.Holder(errors, request);
        var period = errors.Period("period", request.Period);
        return DecideAsync(context, request, request.Plan, errors, (state, _, _) => PlanDrafting.Assign(
            state, dimension, holder, period, Read(reading => reading.Amount("amount", request.Amount, state.Existing.Currency))));
    }

    /// <inheritdoc />
    public override Task<Wire.ImportTargetsReply> ImportTargets(IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context) =>
        uploads.ImportAsync(requestStream, context);

    /// <inheritdoc />
    public override Task<Wire.PlanReply> RecordPreparation(Wire.RecordPreparationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var preparation = PlanRequests.Preparation(errors, request);
        return DecideAsync(context, request, request.Plan, errors, (state, _, _) => PlanDrafting.RecordPreparation(state, preparation));
    }

    /// <inheritdoc />
    public override Task<Wire.PlanReply> Submit(Wire.PlanRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (state, caller, _) => PlanLifeCycle.Submit(state, caller), "");

    /// <inheritdoc />
    public override Task<Wire.PlanReply> Approve(Wire.ApprovePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var from = errors.OptionalDay("effective_from", request.EffectiveFrom);
        return DecideAsync(context, request, request.Plan, errors, (state, caller, today) => PlanLifeCycle.Approve(state, caller, from, today));
    }

    /// <inheritdoc />
    public override Task<Wire.PlanReply> Reject(Wire.RejectPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, request.Plan, errors, (state, caller, _) => PlanLifeCycle.Reject(state, caller, reason));
    }

    /// <inheritdoc />
    public override Task<Wire.PlanReply> Revise(Wire.RevisePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, request.Plan, errors, (state, caller, _) => PlanDrafting.Revise(
            state, caller, reason, Read(reading => reading.OptionalAmount("annual_target", request.AnnualTarget, state.Existing.Currency))));
    }

    /// <inheritdoc />
    public override Task<Wire.PlanReply> Activate(Wire.ActivatePlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var day = errors.Day("presented_on", request.PresentedOn);
        var audience = errors.Text("audience", request.Audience);
        return DecideAsync(context, request, request.Plan, errors, (state, _, today) => PlanLifeCycle.Activate(state, day, audience, today));
    }

    /// <inheritdoc />
    public override Task<Wire.PlanReply> Close(Wire.PlanRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (state, _, _) => PlanLifeCycle.Close(state), "");

    /// <inheritdoc />
    public override Task<Wire.PlanReply> Get(Wire.GetPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = PlanRequests.Id(errors, "", request.Team, request.FiscalYear);
        var asOf = errors.OptionalInstant("as_of", request.AsOf);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, AnnualPlan.Of(id), AnnualPlan.StreamOf(id), asOf, (state, version, caller) =>
        {
            caller.RequireTeam(id.Team);
            return PlanReplies.Of(state, version);
        });
    }

    /// <inheritdoc />
    public override Task<Wire.ListPlansReply> List(Wire.ListPlansRequest request, ServerCallContext context) =>
        overviews.ListAsync(request, context);

    /// <summary>Runs a decision about one plan; the company's day comes with it.</summary>
    private Task<Wire.PlanReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors,
        Func<AnnualPlan, CommandContext, DateOnly, IEnumerable<object>> decide, string prefix = "plan.")
    {
        plan ??= new Wire.PlanRequest();
        var id = PlanRequests.Id(errors, prefix, plan.Team, plan.FiscalYear);
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            work.Context.RequireTeam(id.Team);
            var organisation = await OrganisationAsync(work, call);
            var loaded = await work.LoadAsync(AnnualPlan.Of(id), AnnualPlan.StreamOf(id), null, call.CancellationToken);
            if (plan.ExpectedVersion > 0 && loaded.Version != plan.ExpectedVersion)
                throw DomainException.Conflict(loaded.Stream, plan.ExpectedVersion, loaded.Version);
            var after = work.Append(loaded, decide(loaded.State, work.Context, organisation.State.DayOf(work.Context.Now)));
            return PlanReplies.Of(after.State, after.Version);
        }, plan.ExpectedVersion > 0);
    }

    private static T Read<T>(Func<FieldErrors, T> read)
    {
        var errors = new FieldErrors();
        var value = read(errors);
        errors.ThrowIfAny();
        return value;
    }

    private static Task<Loaded<OrganisationSettings>> OrganisationAsync(UnitOfWork work, ServerCallContext call) =>
        work.LoadAsync(OrganisationSettings.Aggregate, OrganisationSettings.Stream, null, call.CancellationToken);
}
