using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed class LaunchesEndpoint(
    CommandRunner runner, LaunchCommands commands, CompanyReader company, LaunchOverviews overviews, TimeProvider time)
        : Wire.Launches.LaunchesBase
{
    public override async Task<Wire.LaunchReply> Draft(Wire.DraftLaunchRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, day) = (errors.Key("team", request.Team), errors.Day("launch_date", request.LaunchDate));
        var (product, name) = (errors.Text("product", request.Product), errors.Text("name", request.Name));
        errors.ThrowIfAny();
        Callers.ContextOf(context, time).RequireTeam(team);
        await company.CatchUpWithPlanningAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, async work =>
        {
            await company.RequireTeamAsync(team, context.CancellationToken);
            var terms = await CompanyReader.TermsAsync(work.Queries, work.Context.Now, context.CancellationToken);
            var id = work.Context.NewId();
            var loaded = await work.LoadAsync(Launch.Of(id), Launch.StreamOf(id), null, context.CancellationToken);
            var drafted = new LaunchDrafted(id, product, name, team, day, work.Context.Actor);
            var after = work.Append(loaded, LaunchPlanning.Draft(loaded.State, drafted, terms.Today));
            return LaunchReplies.Of(after.State, after.Version);
        });
    }

    public override Task<Wire.LaunchReply> Plan(Wire.LaunchRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(),
            (state, caller, terms) => LaunchPlanning.Plan(state, caller, terms.Today), "");

    public override Task<Wire.LaunchReply> ChangeDate(Wire.ChangeLaunchDateRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (day, reason) = (errors.Day("launch_date", request.LaunchDate), errors.LongText("reason", request.Reason));
        return DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchPlanning.ChangeDate(state, day, reason, terms.Today));
    }

    public override async Task<Wire.LaunchReply> SetBusinessCase(Wire.SetBusinessCaseRequest request, ServerCallContext context)
    {
        await company.CatchUpWithPlanningAsync(context.CancellationToken);
        return await DecideAsync(context, request, request.Launch, new FieldErrors(),
            (state, _, terms) => BusinessCases.Set(state, BusinessCaseMessages.Read(request.BusinessCase, terms.Currency)));
    }

    public override Task<Wire.LaunchReply> SetMilestone(Wire.SetMilestoneRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (milestone, owner) = (errors.Text("milestone", request.Milestone), errors.Text("owner", request.Owner));
        var day = errors.Day("due_on", request.DueOn);
        return DecideAsync(context, request, request.Launch, errors,
            (state, _, _) => LaunchPlanning.SetMilestone(state, milestone, owner, day));
    }

    public override Task<Wire.LaunchReply> CompleteMilestone(Wire.CompleteMilestoneRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (milestone, day) = (errors.Text("milestone", request.Milestone), errors.Day("done_on", request.DoneOn));
        return DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchPlanning.CompleteMilestone(state, milestone, day, terms.Today));
    }

    public override Task<Wire.LaunchReply> RecordMeeting(Wire.RecordMeetingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var meeting = errors.Meeting(request.Meeting);
        return DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchRecords.RecordMeeting(state, meeting, terms.Today));
    }

    public override Task<Wire.LaunchReply> RecordBriefing(Wire.RecordBriefingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var briefing = errors.Briefing(request.Briefing);
        return DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchRecords.RecordBriefing(state, briefing, terms.Today));
    }

    public override Task<Wire.LaunchReply> Waive(Wire.WaiveRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (condition, reason) = (errors.Condition(request.Condition), errors.LongText("reason", request.Reason));
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => WaiverDecisions.Waive(state, caller, condition, reason));
    }

    public override Task<Wire.LaunchReply> Decide(Wire.DecideRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.OptionalText("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, terms) => LaunchLifeCycle.Decide(state, caller, request.Go, reason, terms.Today));
    }

    public override Task<Wire.LaunchReply> MarkLaunched(Wire.MarkLaunchedRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var day = errors.Day("launched_on", request.LaunchedOn);
        return DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchLifeCycle.MarkLaunched(state, day, terms.Today));
    }

    public override Task<Wire.LaunchReply> Review(Wire.ReviewRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (results, lessons) = (errors.LongText("results", request.Results), errors.LongText("lessons", request.Lessons));
        return DecideAsync(context, request, request.Launch, errors,
            (state, caller, terms) => LaunchLifeCycle.Review(state, caller, results, lessons, terms.Today));
    }

    public override Task<Wire.LaunchReply> Hold(Wire.ReasonRequest request, ServerCallContext context) =>
        WithReasonAsync(request, context, LaunchLifeCycle.Hold);

    public override Task<Wire.LaunchReply> Resume(Wire.LaunchRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), (state, caller, _) => LaunchLifeCycle.Resume(state, caller), "");

    public override Task<Wire.LaunchReply> Cancel(Wire.ReasonRequest request, ServerCallContext context) =>
        WithReasonAsync(request, context, LaunchLifeCycle.Cancel);

    public override Task<Wire.LaunchReply> Get(Wire.GetLaunchRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, request, LaunchReplies.Of);

    public override Task<Wire.ListLaunchesReply> List(Wire.ListLaunchesRequest request, ServerCallContext context) =>
        overviews.ListAsync(request, Callers.ContextOf(context, time), context.CancellationToken);

    public override Task<Wire.LaunchPlanReply> GetLaunchPlan(Wire.GetLaunchRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, request, LaunchReplies.PlanOf);

    private Task<Wire.LaunchReply> WithReasonAsync(
        Wire.ReasonRequest request, ServerCallContext context, Func<Launch, CommandContext, string, IEnumerable<object>> decide)
    {
        var errors = new FieldErrors();
        var reason = errors.LongText("reason", request.Reason);
        return DecideAsync(context, request, request.Launch, errors, (state, caller, _) => decide(state, caller, reason));
    }

    private Task<Wire.LaunchReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.LaunchRequest? target, FieldErrors errors,
        Func<Launch, CommandContext, CompanyTerms, IEnumerable<object>> decide, string prefix = "launch.") =>
        commands.DecideAsync(call, request, target, errors, decide, LaunchReplies.Of, prefix);
}
