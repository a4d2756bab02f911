namespace SalesPlatform.LaunchCoordination.Deliveries;

internal sealed partial class DeliveriesEndpoint
{
    public override Task<Wire.LaunchReply> Commit(Wire.CommitDeliveryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (delivery, day) = (errors.Text("delivery", request.Delivery), errors.Day("due_on", request.DueOn));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, caller, terms) => DeliveryDecisions.Commit(state, caller, delivery, day, terms.Today));
    }
}

internal static partial class DeliveryDecisions
{
    /// <summary>To a day, or to an earlier one than before: a later one is a slip.</summary>
    public static IEnumerable<object> Commit(Launch state, CommandContext context, string name, DateOnly dueOn, DateOnly today)
    {
        var (file, delivery) = OwnDelivery(state, context, name);
        if (delivery.Status is DeliveryStatus.Committed committed && committed.DueOn == dueOn)
            return [];
        RequireNotMet(delivery, name);
        if (delivery.Status.Date is { } date && dueOn >= date)
            throw DomainException.Rule("later-is-a-slip",
                $"{name} is committed for {date:yyyy-MM-dd}: a later day is reported as a slip, with its reason.");
        LaunchRules.RequireNotPast("due_on", dueOn, today);
        return state.Making(new DeliveryCommitted(
            file.Id, file.Product, file.Team, delivery.Department, name, dueOn, [.. delivery.Quality.Keys], context.Actor));
    }
}
