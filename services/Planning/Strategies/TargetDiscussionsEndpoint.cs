using Google.Protobuf;

namespace SalesPlatform.Planning.Strategies;

internal sealed partial class TargetDiscussionsEndpoint(PlanCommands commands) : Wire.TargetDiscussions.TargetDiscussionsBase
{
    public override Task<Wire.TargetDiscussionReply> Get(Wire.PlanRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, AnnualPlan.Of, DiscussionReplies.Of);

    private Task<Wire.TargetDiscussionReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors,
        Func<AnnualPlan, CommandContext, IEnumerable<object>> decide) =>
        commands.RunAsync(call, request, plan, errors, AnnualPlan.Of, (state, around) => decide(state, around.Caller),
            DiscussionReplies.Of);
}
