using Google.Protobuf;

namespace SalesPlatform.Planning.Strategies;

internal sealed partial class PlanStrategiesEndpoint(PlanCommands commands) : Wire.PlanStrategies.PlanStrategiesBase
{
    public override Task<Wire.StrategyReply> Get(Wire.PlanRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, AnnualPlan.Of, StrategyReplies.Of);

    private Task<Wire.StrategyReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors,
        Func<AnnualPlan, IEnumerable<object>> decide) =>
        commands.RunAsync(call, request, plan, errors, AnnualPlan.Of, (state, _) => decide(state), StrategyReplies.Of);
}
