namespace SalesPlatform.LaunchCoordination.Deliveries;

internal sealed partial class DeliveriesEndpoint
{
    public override Task<Wire.LaunchReply> AssessQuality(Wire.AssessQualityRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (delivery, requirement) = (errors.Text("delivery", request.Delivery), errors.Text("requirement", request.Requirement));
        var evidence = errors.LongText("evidence", request.Evidence);
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => DeliveryDecisions.AssessQuality(state, caller, delivery, requirement, request.Met, evidence));
    }
}

internal static partial class DeliveryDecisions
{
    /// <summary>The newest assessment holds.</summary>
    public static IEnumerable<object> AssessQuality(Launch state, CommandContext context, string name, string requirement, bool isMet,
        string evidence)
    {
        var (_, delivery) = OwnDelivery(state, context, name);
        if (!delivery.Quality.TryGetValue(requirement, out var newest))
            throw DomainException.NotFound("quality-requirement", requirement);
        var made = new QualityAssessed(name, requirement, isMet, evidence, context.Actor);
        return made == newest ? [] : state.Making(made);
    }
}
