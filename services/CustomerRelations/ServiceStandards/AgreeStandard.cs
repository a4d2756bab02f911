namespace SalesPlatform.CustomerRelations.ServiceStandards;

internal sealed partial class ServiceStandardsEndpoint
{
    public override Task<Wire.StandardReply> Agree(Wire.AgreeStandardRequest request, ServerCallContext context) =>
        runner.RunAsync(context, request, ServiceStandard.Aggregate, ServiceStandard.Stream, request.ExpectedVersion,
            (state, caller) => StandardDecisions.Agree(state, caller, request.StandardVersion), StandardReplies.Of);
}

internal static partial class StandardDecisions
{
    /// <summary>Customer service is one of the two sides, and nobody agrees with themselves.</summary>
    public static IEnumerable<object> Agree(ServiceStandard state, CommandContext context, int version)
    {
        if (state.InForce is { } inForce && inForce.Version == version && inForce.AgreedBy == context.Actor)
            return [];
        if (state.Proposed is not { } open || open.Version != version)
            throw DomainException.Rule("nothing-proposed", $"Version {version} of the service standard does not wait to be agreed.");
        if (open.ProposedBy == context.Actor)
            throw DomainException.Rule("approver-is-author", $"{context.Actor} proposed the standard: somebody else agrees.");
        if (!open.FromCustomerService && !context.Is(Roles.CustomerService))
            throw DomainException.Rule("customer-service-needed",
                "A service standard is agreed with customer service: one of the two belongs to it.");
        return [new ServiceStandardAgreed(version, open.Times, open.ProposedBy, context.Actor)];
    }
}
