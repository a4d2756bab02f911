namespace SalesPlatform.LaunchCoordination.Deliveries;

internal sealed partial class DeliveriesEndpoint
{
    public override Task<Wire.LaunchReply> Slip(Wire.SlipDeliveryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (delivery, day) = (errors.Text("delivery", request.Delivery), errors.Day("due_on", request.DueOn));
        var reason = errors.LongText("reason", request.Reason);
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, _) => DeliveryDecisions.Slip(state, caller, delivery, day, reason));
    }
}

internal static partial class DeliveryDecisions
{
    public static IEnumerable<object> Slip(Launch state, CommandContext context, string name, DateOnly dueOn, string reason)
    {
        var (file, delivery) = OwnDelivery(state, context, name);
        if (delivery.Status == new DeliveryStatus.Slipped(dueOn, reason))
            return [];
        RequireNotMet(delivery, name);
        var date = CommittedDate(delivery, name);
        if (dueOn <= date)
            throw DomainException.Invalid("due_on", "not-later", $"{name} is expected on {date:yyyy-MM-dd}: a slip names a later day.");
        return state.Making(
            new DeliverySlipped(file.Id, file.Product, file.Team, delivery.Department, name, date, dueOn, reason, context.Actor));
    }
}
