using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.TeamYears;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.Strategies;

internal sealed class PlanStrategiesEndpoint(PlanCommands commands) : Wire.PlanStrategies.PlanStrategiesBase
{
    public override Task<Wire.StrategyReply> Position(Wire.PositionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var positioning = new PlanPositioned(
            [.. errors.Bounded("segments", request.Segments).Select((segment, i) => new Segment(
                errors.Text($"segments[{i}].name", segment.Name),
                errors.OptionalText($"segments[{i}].description", segment.Description, RequestFields.LongestText)))],
            errors.Text("value_proposition", request.ValueProposition, RequestFields.LongestText));
        return DecideAsync(context, request, request.Plan, errors, state => StrategyDecisions.Position(state, positioning));
    }

    public override Task<Wire.StrategyReply> SetItem(Wire.SetStrategyItemRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var given = request.Item ?? new Wire.StrategyItem();
        var item = new StrategyItemSet(
            errors.Key("item.key", given.Key), errors.Text("item.title", given.Title),
            errors.Text("item.measure", given.Measure, RequestFields.LongestText), errors.OptionalText("item.owner", given.Owner),
            given.Period.Length == 0 ? null : $"{errors.Period("item.period", given.Period)}",
            Risk: errors.OptionalText("item.risk", given.Risk, RequestFields.LongestText));
        return DecideAsync(context, request, request.Plan, errors,
            state => StrategyDecisions.SetItem(state, WithAmounts(item, given, state.Existing.Currency)));
    }

    public override Task<Wire.StrategyReply> DropItem(Wire.DropStrategyItemRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var key = errors.Key("key", request.Key);
        return DecideAsync(context, request, request.Plan, errors, state => StrategyDecisions.DropItem(state, key));
    }

    public override Task<Wire.StrategyReply> Get(Wire.PlanRequest request, ServerCallContext context) =>
        commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, AnnualPlansEndpoint.Plan, StrategyReplies.Of);

    // Their currency is known once the plan is.
    private static StrategyItemSet WithAmounts(StrategyItemSet item, Wire.StrategyItem given, string currency)
    {
        var errors = new FieldErrors();
        var (effect, cost) = (errors.OptionalAmount("item.expected_effect", given.ExpectedEffect, currency),
            errors.OptionalAmount("item.cost", given.Cost, currency));
        errors.ThrowIfAny();
        return item with { Effect = effect, Cost = cost };
    }

    private Task<Wire.StrategyReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors,
        Func<AnnualPlan, IEnumerable<object>> decide) =>
        commands.RunAsync(call, request, plan, errors, AnnualPlansEndpoint.Plan, (state, _) => decide(state), StrategyReplies.Of);
}
