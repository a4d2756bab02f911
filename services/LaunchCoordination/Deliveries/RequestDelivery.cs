namespace SalesPlatform.LaunchCoordination.Deliveries;

internal sealed partial class DeliveriesEndpoint
{
    public override Task<Wire.LaunchReply> Request(Wire.RequestDeliveryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var asked = new DeliveryRequested(
            errors.Text("delivery", request.Delivery), errors.Text("department", request.Department),
            errors.Day("wanted_on", request.WantedOn),
            errors.Texts("quality_requirements", request.QualityRequirements));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => DeliveryDecisions.Request(state, caller, asked));
    }
}

internal static partial class DeliveryDecisions
{
    public static IEnumerable<object> Request(Launch state, CommandContext context, DeliveryRequested asked)
    {
        var file = state.InPreparation();
        var errors = new FieldErrors();
        errors.Require(asked.Department is Roles.Rnd or Roles.Production, "department", "unknown-department",
            "A delivery is asked of rnd or of production.");
        errors.Require(asked.QualityRequirements.Count > 0, "quality_requirements", "missing", "Say what the delivery must fulfil.");
        errors.Require(asked.QualityRequirements.Distinct().Count() == asked.QualityRequirements.Count, "quality_requirements", "twice",
            "A quality requirement is named twice.");
        errors.ThrowIfAny();
        if (!context.IsFor(file.Team, Roles.SalesManager))
            RequireDepartment(context, asked.Department);
        if (!file.Deliveries.TryGetValue(asked.Delivery, out var known))
            return state.Making(asked);
        var isSame = known.Department == asked.Department && known.WantedOn == asked.WantedOn
            && known.Quality.Keys.ToHashSet().SetEquals(asked.QualityRequirements);
        return isSame ? [] : throw DomainException.Exists("delivery", asked.Delivery);
    }
}
