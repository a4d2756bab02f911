namespace SalesPlatform.LaunchCoordination.Deliveries;

/// <summary>A department speaks for itself and for nobody else. Each beside its operation; here is what they share.</summary>
internal static partial class DeliveryDecisions
{
    private static (LaunchFile File, Delivery Delivery) OwnDelivery(Launch state, CommandContext context, string name)
    {
        var file = state.InPreparation();
        if (!file.Deliveries.TryGetValue(name, out var delivery))
            throw DomainException.NotFound("delivery", name);
        RequireDepartment(context, delivery.Department);
        return (file, delivery);
    }

    private static void RequireDepartment(CommandContext context, string department)
    {
        if (!context.Is(department))
            throw DomainException.NotPermitted("not-your-department", $"{context.Actor} does not speak for {department}.");
    }

    private static void RequireNotMet(Delivery delivery, string name)
    {
        if (delivery.Status is DeliveryStatus.Met met)
            throw DomainException.Rule("delivery-met", $"{name} came on {met.MetOn:yyyy-MM-dd}.");
    }

    private static DateOnly CommittedDate(Delivery delivery, string name) => delivery.Status.Date
        ?? throw DomainException.Rule("not-committed", $"{delivery.Department} has not committed itself to a day for {name}.");
}
