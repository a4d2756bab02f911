using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.TeamPerformance.Access;
using SalesPlatform.TeamPerformance.Criteria;
using SalesPlatform.TeamPerformance.Rosters;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed class AppraisalsEndpoint(CommandRunner runner, CompanyReader company, AppraisalLists lists) : Wire.Appraisals.AppraisalsBase
{
    public override Task<Wire.AppraisalReply> Plan(Wire.PlanAppraisalRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, goals) = (errors.Key("team", request.Team), AppraisalRequests.Goals(errors, request));
        var id = AppraisalRequests.Id(errors, "", request.Employee, request.Quarter);
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireManager(id.Employee, team, AppraisalDecisions.OwnCause);
            var loaded = await work.LoadAsync(Appraisal.Of(id), Appraisal.StreamOf(id), null, context.CancellationToken);
            var after = work.Append(
                loaded, AppraisalDecisions.Plan(loaded.State, work.Context, await TermsAsync(work, id, team, goals, context)));
            return AppraisalReplies.Of(after.State.Existing, after.Version, isPerson: false);
        });
    }

    public override Task<Wire.AppraisalReply> SubmitSelfReview(Wire.SubmitSelfReviewRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var self = AppraisalRequests.Self(errors, request);
        return DecideAsync(context, request, request.Appraisal, errors,
            (state, caller) => AppraisalDecisions.SubmitSelfReview(state, caller, self));
    }

    public override Task<Wire.AppraisalReply> Review(Wire.ReviewAppraisalRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var review = AppraisalRequests.Review(errors, request);
        return DecideAsync(context, request, request.Appraisal, errors,
            (state, caller) => AppraisalDecisions.Review(state, caller, review));
    }

    public override Task<Wire.AppraisalReply> Share(Wire.AppraisalRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), AppraisalDecisions.Share, "");

    public override Task<Wire.AppraisalReply> Acknowledge(Wire.AcknowledgeAppraisalRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var comment = errors.OptionalText("comment", request.Comment, RequestFields.LongestText);
        return DecideAsync(context, request, request.Appraisal, errors,
            (state, caller) => AppraisalClosing.Acknowledge(state, caller, comment));
    }

    public override Task<Wire.AppraisalReply> Dispute(Wire.DisputeAppraisalRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, request.Appraisal, errors, (state, caller) => AppraisalClosing.Dispute(state, caller, reason));
    }

    public override Task<Wire.AppraisalReply> ResolveDispute(Wire.ResolveDisputeRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var resolution = AppraisalRequests.Resolution(errors, request);
        return DecideAsync(context, request, request.Appraisal, errors,
            (state, caller) => AppraisalClosing.Resolve(state, caller, resolution));
    }

    public override Task<Wire.AppraisalReply> Finalise(Wire.AppraisalRequest request, ServerCallContext context) =>
        DecideAsync(context, request, request, new FieldErrors(), AppraisalClosing.Finalise, "");

    public override Task<Wire.AppraisalReply> Get(Wire.GetAppraisalRequest request, ServerCallContext context)
    {
        var id = AppraisalRequests.Id(new FieldErrors(), "", request.Employee, request.Quarter);
        return runner.ReadAsync(context, Appraisal.Of(id), Appraisal.StreamOf(id), null, (state, version, caller) =>
        {
            caller.RequirePossibleReader(id.Employee);
            var content = state.Existing;
            caller.RequireReader(id.Employee, content.Planned.Team);
            return AppraisalReplies.Of(content, version, caller.IsPerson(id.Employee));
        });
    }

    public override Task<Wire.ListAppraisalsReply> List(Wire.ListAppraisalsRequest request, ServerCallContext context) =>
        lists.ListAsync(request, context);

    public override Task<Wire.AppraisalSummaryReply> Summarise(Wire.ListAppraisalsRequest request, ServerCallContext context) =>
        lists.SummariseAsync(request, context);

    private Task<Wire.AppraisalReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.AppraisalRequest? appraisal, FieldErrors errors,
        Func<Appraisal, CommandContext, IEnumerable<object>> decide, string prefix = "appraisal.")
    {
        appraisal ??= new Wire.AppraisalRequest();
        var id = AppraisalRequests.Id(errors, prefix, appraisal.Employee, appraisal.Quarter);
        return runner.RunAsync(call, request, async work =>
        {
            work.Context.RequirePossibleReader(id.Employee);
            var loaded = await work.LoadAtAsync(Appraisal.Of(id), Appraisal.StreamOf(id), appraisal.ExpectedVersion,
                call.CancellationToken);
            var after = work.Append(loaded, decide(loaded.State, work.Context));
            return AppraisalReplies.Of(after.State.Existing, after.Version, work.Context.IsPerson(id.Employee));
        }, appraisal.ExpectedVersion > 0);
    }

    private async Task<AppraisalPlanned> TermsAsync(
        UnitOfWork work, AppraisalId id, string team, IReadOnlyList<AppraisalGoal> goals, ServerCallContext call)
    {
        var calendar = (await company.RequireOrganisationAsync(work.Queries, call.CancellationToken)).Calendar();
        var (from, until) = (calendar.Start(id.Quarter), calendar.End(id.Quarter));
        (await work.PersonAsync(id.Employee, call.CancellationToken)).RequireIn(team, from, until);
        var year = new CriteriaId(team, id.Quarter.InYear);
        var criteria =
            (await work.LoadAsync(TeamCriteria.Of(year), TeamCriteria.StreamOf(year), null, call.CancellationToken)).State.RequireInForce();
        return new AppraisalPlanned(id.Employee, team, $"{id.Quarter}", from, until, criteria.Revision, criteria.Components, goals, "");
    }
}
