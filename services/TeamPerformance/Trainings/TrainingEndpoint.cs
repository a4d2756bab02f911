using Google.Protobuf;

namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed partial class TrainingEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.Training.TrainingBase
{
    public override Task<Wire.TrainingReply> Get(Wire.GetTrainingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("plan", request.Plan);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, TrainingPlan.Of(id), TrainingPlan.StreamOf(id), null, (state, version, caller) =>
        {
            RequireReader(caller, state);
            return TrainingReplies.Of(state.Existing, version);
        });
    }

    /// <summary>All for the person and HR, for a manager those of their own teams.</summary>
    public override async Task<Wire.ListTrainingReply> ListOf(Wire.ListTrainingOfRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (employee, paging) = (errors.Key("employee", request.Employee), Paging.Of(errors, request.PageSize, request.PageToken));
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        work.Context.RequirePossibleReader(employee);
        var page = await work.Queries.Query<TrainingView>().Where(view => view.Employee == employee).PageAsync(
            paging, context.CancellationToken, view => work.Context.IsReader(view.Employee, view.Team), newestFirst: true);
        return new Wire.ListTrainingReply
        {
            Plans = { page.Entries.Select(view => TrainingReplies.Of(view.Content, view.Version)) },
            NextPageToken = page.NextToken,
        };
    }

    public override async Task<Wire.TeamPlanReply> GetTeamPlan(Wire.GetTeamPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, period) = (errors.Key("team", request.Team), errors.Period("period", request.Period));
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        work.Context.RequireReader("", team);
        var calendar = (await company.RequireOrganisationAsync(work.Queries, context.CancellationToken)).Calendar();
        var views = await work.Queries.Query<TrainingView>().Where(view => view.Team == team).ToListAsync(context.CancellationToken);
        var training = TeamTraining.Of(views, calendar.Start(period), calendar.End(period));
        var comparison = await TrainingComparison.ReadAsync(work.Queries, team, training, period, context.CancellationToken);
        return TrainingReplies.Of(training, comparison, team, period);
    }

    private Task<Wire.TrainingReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.TrainingRequest? plan, FieldErrors errors,
        Func<UnitOfWork, TrainingPlan, IEnumerable<object>> decide) =>
        DecideAsync(call, request, plan, errors, (work, state) => Task.FromResult(decide(work, state)));

    private Task<Wire.TrainingReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.TrainingRequest? plan, FieldErrors errors,
        Func<UnitOfWork, TrainingPlan, Task<IEnumerable<object>>> decide)
    {
        plan ??= new Wire.TrainingRequest();
        var id = errors.Id(request is Wire.TrainingRequest ? "plan" : "plan.plan", plan.Plan);
        errors.ThrowIfAny();
        return runner.RunAsync(call, request, async work =>
        {
            var loaded = await work.LoadAsync(TrainingPlan.Of(id), TrainingPlan.StreamOf(id), null, call.CancellationToken);
            RequireReader(work.Context, loaded.State);
            var proposed = loaded.State.Existing.Proposed;
            work.Context.RequireStaff(proposed.Employee, proposed.Team, TrainingDecisions.OwnCause);
            var events = await decide(work, loaded.At(plan.ExpectedVersion).State);
            var after = work.Append(loaded, events.Select(e => TrainingWords.Of(proposed.Employee, e)));
            return TrainingReplies.Of(after.State.Existing, after.Version);
        }, plan.ExpectedVersion > 0);
    }

    // Before it is said to be missing, or of another version: what is not there is nobody's, and only who may read everybody's learns that.
    private static void RequireReader(CommandContext caller, TrainingPlan state) =>
        caller.RequireReader(state.Found?.Proposed.Employee ?? "", state.Found?.Proposed.Team ?? "");
}
