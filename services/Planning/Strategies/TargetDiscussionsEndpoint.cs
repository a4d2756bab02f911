using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.TeamYears;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.Strategies;

internal sealed class TargetDiscussionsEndpoint(PlanCommands commands) : Wire.TargetDiscussions.TargetDiscussionsBase
{
    public override Task<Wire.TargetDiscussionReply> Propose(Wire.ProposeTargetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, request.Plan, errors, (state, caller) => DiscussionDecisions.Propose(state, caller,
            PlanRequests.Read(reading => reading.Amount("annual_target", request.AnnualTarget, state.Existing.Currency)), reason));
    }

    public override Task<Wire.TargetDiscussionReply> Comment(Wire.CommentOnTargetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var comment = errors.Text("comment", request.Comment, RequestFields.LongestText);
        return DecideAsync(context, request, request.Plan, errors, (state, caller) => DiscussionDecisions.Comment(state, caller, comment));
    }

    public override Task<Wire.TargetDiscussionReply> Agree(Wire.AgreeTargetRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.Round >= 0, "round", "out-of-range", "Rounds are numbered from 1; 0 takes the newest.");
        return DecideAsync(context, request, request.Plan, errors,
            (state, caller) => DiscussionDecisions.Agree(state, caller, request.Round));
    }

    public override Task<Wire.TargetDiscussionReply> Get(Wire.PlanRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, AnnualPlansEndpoint.Plan,
            StrategyReplies.Discussion);

    private Task<Wire.TargetDiscussionReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors,
        Func<AnnualPlan, CommandContext, IEnumerable<object>> decide) =>
        commands.RunAsync(call, request, plan, errors, AnnualPlansEndpoint.Plan, (state, around) => decide(state, around.Caller),
            StrategyReplies.Discussion);
}
