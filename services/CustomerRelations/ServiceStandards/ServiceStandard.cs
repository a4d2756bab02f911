using System.Collections.Immutable;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>It replaces an open proposal. Stream <c>service-standard</c>.</summary>
/// <param name="FromCustomerService">In the role of customer service.</param>
[Event("customer-relations", "service-standard-proposed", 1)]
internal sealed record ServiceStandardProposed(int Version, IReadOnlyList<ServiceTime> Times, string ProposedBy, bool FromCustomerService);

internal sealed record AgreedStandard(ServiceStandardAgreed Standard, DateTimeOffset AgreedAt);

/// <summary>服务标准; version 1 first.</summary>
internal sealed record ServiceStandard(ImmutableList<AgreedStandard> Versions, ServiceStandardProposed? Proposed)
{
    private const int LongestMinutes = 100_000;

    public const string Stream = "service-standard";

    public static Aggregate<ServiceStandard> Aggregate { get; } = new(Stream, new ServiceStandard([], null), Evolve);

    public ServiceStandardAgreed? InForce => Versions.Count > 0 ? Versions[^1].Standard : null;

    public static IEnumerable<object> Propose(ServiceStandard state, CommandContext context, IReadOnlyList<ServiceTime> times)
    {
        Check(times);
        var ordered = Severities.All.Select(severity => times.Single(time => time.Severity == severity)).ToList();
        var isSame = state.Proposed is { } open && open.ProposedBy == context.Actor && open.Times.SequenceEqual(ordered);
        return isSame ? [] :
            [new ServiceStandardProposed(state.Versions.Count + 1, ordered, context.Actor, context.Is(Roles.CustomerService))];
    }

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

    private static void Check(IReadOnlyList<ServiceTime> times)
    {
        var errors = new FieldErrors();
        errors.Require(times.Select(time => time.Severity).Order(StringComparer.Ordinal)
            .SequenceEqual(Severities.All.Order(StringComparer.Ordinal)),
            "times", "one-each", "A service standard has times for each severity, once.");
        errors.Require(times.All(time => time.ResponseMinutes is > 0 and <= LongestMinutes && time.ResolutionMinutes <= LongestMinutes),
            "times", "out-of-range", $"A service time has 1 to {LongestMinutes} minutes.");
        errors.Require(times.All(time => time.ResponseMinutes <= time.ResolutionMinutes),
            "times", "resolved-before-response", "A complaint is answered before it is resolved.");
        var rising = times.OrderBy(time => Severities.All.ToList().IndexOf(time.Severity)).ToList();
        errors.Require(rising.Zip(rising.Skip(1)).All(pair => pair.Second.ResponseMinutes <= pair.First.ResponseMinutes
            && pair.Second.ResolutionMinutes <= pair.First.ResolutionMinutes), "times", "slower-when-worse",
            "A more severe complaint waits no longer than a milder one.");
        errors.ThrowIfAny();
    }

    private static ServiceStandard Evolve(ServiceStandard state, RecordedEvent e) => e.Data switch
    {
        ServiceStandardProposed proposed => state with { Proposed = proposed },
        ServiceStandardAgreed agreed => new ServiceStandard(state.Versions.Add(new AgreedStandard(agreed, e.RecordedAt)), null),
        _ => throw Unexpected.Event(e.Data, "the service standard"),
    };
}
