namespace SalesPlatform.Planning.Strategies;

internal sealed partial class PlanStrategiesEndpoint
{
    public override Task<Wire.StrategyReply> Position(Wire.PositionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var positioning = new PlanPositioned(
            [.. errors.Bounded("segments", request.Segments).Select((segment, i) => new Segment(
                errors.Text($"segments[{i}].name", segment.Name),
                errors.OptionalLongText($"segments[{i}].description", segment.Description)))],
            errors.LongText("value_proposition", request.ValueProposition));
        return DecideAsync(context, request, request.Plan, errors, state => StrategyDecisions.Position(state, positioning));
    }
}

internal static partial class StrategyDecisions
{
    public static IEnumerable<object> Position(AnnualPlan state, PlanPositioned positioning)
    {
        var held = state.Existing.Strategy.Positioning;
        var errors = new FieldErrors();
        errors.Require(positioning.Segments.Count > 0, "segments", "missing", "Say which segments the plan goes for.");
        errors.Require(positioning.Segments.DistinctBy(segment => segment.Name).Count() == positioning.Segments.Count, "segments",
            "duplicate", "Each segment is named once.");
        errors.ThrowIfAny();
        if (held is not null && held.ValueProposition == positioning.ValueProposition && held.Segments.SequenceEqual(positioning.Segments))
            return [];
        PlanDecisions.RequireEditable(state);
        return [positioning];
    }
}
