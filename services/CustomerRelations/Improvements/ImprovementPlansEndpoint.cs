using Google.Protobuf;
using Grpc.Core;
using Marten;
using Marten.Linq.MatchesSql;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.CustomerRelations.Surveys;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.Improvements;

internal sealed class ImprovementPlansEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.ImprovementPlans.ImprovementPlansBase
{
    private delegate Task<IEnumerable<object>> Decision(ImprovementPlan plan, UnitOfWork work, DateOnly today);

    public override Task<Wire.ImprovementReply> Open(Wire.OpenPlanRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var survey = errors.Id("baseline_survey", request.BaselineSurvey);
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            var id = work.Context.NewId();
            var loaded = await work.LoadAsync(ImprovementState.Aggregate, Stream(id), null, context.CancellationToken);
            var after = work.Append(loaded, ImprovementDecisions.Open(work.Context, id, await SurveyAsync(work, survey, context)));
            return ImprovementReplies.Of(after.State.RequireFor(work.Context, id), after.Version);
        });
    }

    public override Task<Wire.ImprovementReply> ChooseIssue(Wire.ChooseIssueRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var category = errors.Category("category", request.Category);
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            async (plan, work, _) => ImprovementDecisions.ChooseIssue(
            plan, category, request.FromComplaints, await IsKnownAsync(plan, work, category, request.FromComplaints, context)));
    }

    public override Task<Wire.ImprovementReply> AgreeMeasures(Wire.AgreeMeasuresRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var measures = request.Measures
            .Select((item, i) => new Measure(errors.Text($"measures[{i}].what", item.What, RequestFields.LongestText),
            errors.Text($"measures[{i}].owner", item.Owner), errors.Day($"measures[{i}].due_on", item.DueOn))).ToList();
        var goal = errors.OptionalNumber("goal", request.Goal);
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            async (plan, work, _) => ImprovementDecisions.AgreeMeasures(
            plan, (await work.StandardAsync(context.CancellationToken)).State, request.StandardVersion, measures, goal));
    }

    public override Task<Wire.ImprovementReply> RecordTraining(Wire.RecordTrainingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (topic, on) = (errors.Text("topic", request.Topic), errors.Day("trained_on", request.TrainedOn));
        var people = request.Participants.Select((person, i) => errors.Key($"participants[{i}]", person)).Distinct().ToList();
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            (plan, _, today) => Task.FromResult(ImprovementDecisions.RecordTraining(plan, topic, on, people, today)));
    }

    public override Task<Wire.ImprovementReply> RecordFollowUp(Wire.RecordFollowUpRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (on, finding) = (errors.Day("on", request.On), errors.Text("finding", request.Finding, RequestFields.LongestText));
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            (plan, _, today) => Task.FromResult(ImprovementDecisions.RecordFollowUp(plan, on, finding, today)));
    }

    public override Task<Wire.ImprovementReply> Conclude(Wire.ConcludeRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var resurvey = errors.Id("resurvey", request.Resurvey);
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            async (plan, work, _) => ImprovementDecisions.Conclude(
            plan, await SurveyAsync(work, plan.Opened.BaselineSurvey, context), await SurveyAsync(work, resurvey, context)));
    }

    public override Task<Wire.ImprovementReply> Get(Wire.GetImprovementRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("plan", request.Plan);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, ImprovementState.Aggregate, Stream(id), null,
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
        ServerCallContext call, IMessage request, FieldErrors errors, string plan, long expectedVersion, Decision decide)
    {
        var id = errors.Id("plan", plan);
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(call.CancellationToken);
        return await runner.RunAsync(call, request, async work =>
        {
            var loaded = await work.LoadAtAsync(ImprovementState.Aggregate, Stream(id), expectedVersion, call.CancellationToken);
            var known = loaded.State.RequireFor(work.Context, id);
            var after = work.Append(loaded, await decide(known, work, organisation.DayOf(work.Context.Now)));
            return ImprovementReplies.Of(after.State.RequireFor(work.Context, id), after.Version);
        }, expectedVersion > 0);
    }

    private static async Task<bool> IsKnownAsync(ImprovementPlan plan, UnitOfWork work, string category, bool fromComplaints,
        ServerCallContext call)
    {
        if (fromComplaints)
        {
            return await work.Queries.Query<Complaint>().AnyAsync(complaint => complaint.MatchesSql(
                "d.data -> 'received' ->> 'team' = ? and d.data -> 'received' ->> 'category' = ?", plan.Team, category),
                call.CancellationToken);
        }

        var baseline = await SurveyAsync(work, plan.Opened.BaselineSurvey, call);
        return baseline.Result!.Issues.Any(issue => issue.Category == category);
    }

    private static async Task<SurveySummary> SurveyAsync(UnitOfWork work, Guid id, ServerCallContext call) =>
        await work.Queries.LoadAsync<SurveySummary>(Survey.StreamOf(id), call.CancellationToken)
            ?? throw DomainException.NotFound("survey", $"{id}");

    private static string Stream(Guid id) => ImprovementState.Aggregate.Stream($"{id}");
}
