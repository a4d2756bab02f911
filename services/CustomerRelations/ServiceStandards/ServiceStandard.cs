using System.Collections.Immutable;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>It replaces an open proposal. Stream <c>service-standard</c>.</summary>
/// <param name="FromCustomerService">In the role of customer service.</param>
[Event("customer-relations", "service-standard-proposed", 1)]
internal sealed record ServiceStandardProposed(int Version, IReadOnlyList<ServiceTime> Times, string ProposedBy, bool FromCustomerService);

internal sealed record AgreedStandard(ServiceStandardAgreed Standard, DateTimeOffset AgreedAt);

/// <summary>服务标准; version 1 first.</summary>
internal sealed record ServiceStandard(ImmutableList<AgreedStandard> Versions, ServiceStandardProposed? Proposed)
{
    public const string Stream = "service-standard";

    public static Aggregate<ServiceStandard> Aggregate { get; } = new(Stream, new ServiceStandard([], null), Evolve);

    public ServiceStandardAgreed? InForce => Versions.Count > 0 ? Versions[^1].Standard : null;

    private static ServiceStandard Evolve(ServiceStandard state, RecordedEvent e) => e.Data switch
    {
        ServiceStandardProposed proposed => state with { Proposed = proposed },
        ServiceStandardAgreed agreed => new ServiceStandard(state.Versions.Add(new AgreedStandard(agreed, e.RecordedAt)), null),
        _ => throw Unexpected.Event(e),
    };
}
