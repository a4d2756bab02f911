namespace SalesPlatform.LaunchCoordination.Deliveries;

internal sealed partial class DeliveriesEndpoint
{
    public override Task<Wire.LaunchReply> Meet(Wire.MeetDeliveryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (delivery, day) = (errors.Text("delivery", request.Delivery), errors.Day("met_on", request.MetOn));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, terms) => DeliveryDecisions.Meet(state, caller, delivery, day, terms.Today));
    }
}

internal static partial class DeliveryDecisions
{
    public static IEnumerable<object> Meet(Launch state, CommandContext context, string name, DateOnly metOn, DateOnly today)
    {
        var (file, delivery) = OwnDelivery(state, context, name);
        if (delivery.Status is DeliveryStatus.Met met && met.MetOn == metOn)
            return [];
        RequireNotMet(delivery, name);
        var date = CommittedDate(delivery, name);
        LaunchRules.RequireNotAhead("met_on", metOn, today);
        return state.Making(new DeliveryMet(file.Id, file.Product, file.Team, delivery.Department, name, date, metOn, context.Actor));
    }
}
