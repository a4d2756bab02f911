using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;

namespace SalesPlatform.LaunchCoordination.Deliveries;

/// <summary>A department speaks for itself and for nobody else.</summary>
internal static class DeliveryDecisions
{
    public static IReadOnlyList<string> Departments { get; } = [Roles.Rnd, Roles.Production];

    public static IEnumerable<object> Request(Launch state, CommandContext context, DeliveryRequested asked)
    {
        var file = state.InPreparation();
        var errors = new FieldErrors();
        errors.Require(Departments.Contains(asked.Department), "department", "unknown-department",
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

    public static IEnumerable<object> Slip(Launch state, CommandContext context, string name, DateOnly dueOn, string reason)
    {
        var (file, delivery) = OwnDelivery(state, context, name);
        if (delivery.Status == new DeliveryStatus.Slipped(dueOn, reason))
            return [];
        RequireNotMet(delivery, name);
        var date = CommittedDate(delivery, name);
        var errors = new FieldErrors();
        errors.Require(dueOn > date, "due_on", "not-later", $"{name} is expected on {date:yyyy-MM-dd}: a slip names a later day.");
        errors.ThrowIfAny();
        return state.Making(
            new DeliverySlipped(file.Id, file.Product, file.Team, delivery.Department, name, date, dueOn, reason, context.Actor));
    }

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
