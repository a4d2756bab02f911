using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.TeamPerformance.Access;
using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Rosters;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed class TrainingEndpoint(CommandRunner runner, CompanyReader company, TrainingLists lists) : Wire.Training.TrainingBase
{
    public override Task<Wire.TrainingReply> Propose(Wire.ProposeTrainingRequest request, ServerCallContext context)
    {
        var read = TrainingRequests.Proposal(request);
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireManager(read.Employee, read.Team, "own-training");
            var today = await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken);
            (await work.PersonAsync(read.Employee, context.CancellationToken)).RequireIn(read.Team, today, today.AddDays(1));
            var need = read.AppraisalQuarter is not { } quarter ? read.Need
                : (await SharedAsync(work, new AppraisalId(read.Employee, Period.Parse(quarter)), context)).Advice;
            var plan = read with { Plan = work.Context.NewId(), ProposedBy = work.Context.Actor, Need = need };
            var (aggregate, stream) = (TrainingPlan.Of(plan.Plan), TrainingPlan.StreamOf(plan.Plan));
            return Reply(work.Append(new Loaded<TrainingPlan>(stream, aggregate.Initial, 0, aggregate), plan));
        });
    }

    public override Task<Wire.TrainingReply> Agree(Wire.TrainingRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (work, state) => TrainingDecisions.Agree(state, work.Context), "");

    public override Task<Wire.TrainingReply> Decline(Wire.DeclineTrainingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, request.Plan, errors, (work, state) => TrainingDecisions.Decline(state, work.Context, reason));
    }

    public override Task<Wire.TrainingReply> Schedule(Wire.ScheduleTrainingRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request.Plan, new FieldErrors(), async (work, state) =>
        {
            var settings = await company.RequireOrganisationAsync(work.Queries, context.CancellationToken);
            return TrainingDecisions.Schedule(state, TrainingRequests.Schedule(request, settings.Currency));
        });

    public override Task<Wire.TrainingReply> RecordAttendance(Wire.RecordAttendanceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var absence = request.AttendedOn is null ? errors.Text("absent_because", request.AbsentBecause, RequestFields.LongestText) : "";
        var attendedOn = errors.OptionalDay("attended_on", request.AttendedOn);
        errors.Require(request.ActualCost is null || attendedOn is not null, "actual_cost", "not-for-an-absence",
            "What an absence cost is not recorded: leave actual_cost out.");
        return DecideAsync(context, request, request.Plan, errors, async (work, state) => attendedOn is { } day
            ? TrainingDecisions.Attend(state, day, await CostAsync(work, request.ActualCost, context.CancellationToken),
                await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken))
            : TrainingDecisions.Miss(state, absence));
    }

    public override Task<Wire.TrainingReply> Assess(Wire.AssessTrainingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var score = errors.Number("score", request.Score);
        var note = errors.OptionalText("note", request.Note, RequestFields.LongestText);
        return DecideAsync(context, request, request.Plan, errors,
            (work, state) => TrainingDecisions.Assess(state, work.Context, score, note));
    }

    public override Task<Wire.TrainingReply> ReviewEffect(Wire.ReviewEffectRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var effect = TrainingRequests.Effect(errors, request);
        return DecideAsync(context, request, request.Plan, errors,
            (work, state) => TrainingDecisions.ReviewEffect(state, work.Context, effect));
    }

    public override Task<Wire.TrainingReply> Get(Wire.GetTrainingRequest request, ServerCallContext context) =>
        lists.GetAsync(request, context);

    public override Task<Wire.ListTrainingReply> ListOf(Wire.ListTrainingOfRequest request, ServerCallContext context) =>
        lists.ListOfAsync(request, context);

    public override Task<Wire.TeamPlanReply> GetTeamPlan(Wire.GetTeamPlanRequest request, ServerCallContext context) =>
        lists.TeamPlanAsync(request, context);

    private Task<Wire.TrainingReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.TrainingRequest? plan, FieldErrors errors,
        Func<UnitOfWork, TrainingPlan, IEnumerable<object>> decide, string prefix = "plan.") =>
        DecideAsync(call, request, plan, errors, (work, state) => Task.FromResult(decide(work, state)), prefix);

    private Task<Wire.TrainingReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.TrainingRequest? plan, FieldErrors errors,
        Func<UnitOfWork, TrainingPlan, Task<IEnumerable<object>>> decide, string prefix = "plan.")
    {
        plan ??= new Wire.TrainingRequest();
        var id = errors.Id($"{prefix}plan", plan.Plan);
        errors.ThrowIfAny();
        return runner.DecideAsync(call, request, TrainingPlan.Of(id), TrainingPlan.StreamOf(id), plan.ExpectedVersion, (work, state) =>
        {
            var proposed = state.Existing.Proposed;
            work.Context.RequireStaff(proposed.Employee, proposed.Team, "own-training");
            return decide(work, state);
        }, (state, version) => TrainingReplies.Of(state.Existing, version));
    }

    private async Task<TrainingCostRecorded?> CostAsync(UnitOfWork work, Google.Type.Money? cost, CancellationToken cancellation)
    {
        if (cost is null)
            return null;
        var settings = await company.RequireOrganisationAsync(work.Queries, cancellation);
        var errors = new FieldErrors();
        var amount = errors.Amount("actual_cost", cost, settings.Currency);
        errors.ThrowIfAny();
        return new TrainingCostRecorded(amount, settings.Currency, work.Context.Actor);
    }

    private static async Task<AppraisalContent> SharedAsync(UnitOfWork work, AppraisalId id, ServerCallContext call)
    {
        var appraisal = (await work.LoadAsync(Appraisal.Of(id), Appraisal.StreamOf(id), null, call.CancellationToken)).State.Existing;
        appraisal.RequireShared();
        return appraisal;
    }

    private static Wire.TrainingReply Reply(Loaded<TrainingPlan> plan) => TrainingReplies.Of(plan.State.Existing, plan.Version);
}
