using System.Collections.Immutable;
using SalesPlatform.Contracts.Platform;

namespace SalesPlatform.Deliverables;

/// <summary>A version as it was frozen, and what became of it.</summary>
public sealed record DeliverableEdition(
    DeliverableFrozen Frozen, DateTimeOffset FrozenAt, DeliverableIssued? Issued, DateTimeOffset? IssuedAt, DeliverableReturned? Returned);

/// <summary>A deliverable by where its newest version stands: Drafted → AwaitingApproval → Issued | Returned, and again with the
/// next.</summary>
public abstract record DeliverableState
{
    public const string Prefix = "deliverable";

    private DeliverableState()
    {
    }

    public ImmutableList<DeliverableEdition> Editions { get; init; } = [];

    public DeliverableEdition? InForce => Editions.FindLast(edition => edition.Issued is not null);

    public static Aggregate<DeliverableState> Aggregate { get; } = new(Prefix, new NotWritten(), Evolve);

    public DeliverableEdition Require(string number, int version) =>
        (version == 0 ? InForce : Editions.Find(edition => edition.Frozen.Version == version))
            ?? throw DomainException.NoneFound("version",
                version == 0 ? $"No version of '{number}' is issued." : $"'{number}' has no version {version}.");

    public string StatusOf(DeliverableEdition edition) => edition.Returned is not null ? "returned"
            : edition.Issued is null ? "awaiting-approval"
            : edition == InForce ? "issued" : "superseded";

    private static DeliverableState Evolve(DeliverableState state, RecordedEvent e) => e.Data switch
    {
        DeliverableDrafted drafted when state is NotWritten => new Drafted(drafted),
        DeliverableFrozen frozen => new AwaitingApproval(frozen)
        {
            Editions = state.Editions.Add(new DeliverableEdition(frozen, e.RecordedAt, null, null, null)),
        },
        DeliverableIssued issued when state is AwaitingApproval => new InUse(issued)
        {
            Editions = state.Editions.SetItem(state.Editions.Count - 1,
                state.Editions[^1] with { Issued = issued, IssuedAt = e.RecordedAt }),
        },
        DeliverableReturned returned when state is AwaitingApproval => new SentBack(returned)
        {
            Editions = state.Editions.SetItem(state.Editions.Count - 1, state.Editions[^1] with { Returned = returned }),
        },
        _ => state,
    };

    public sealed record NotWritten : DeliverableState;

    public sealed record Drafted(DeliverableDrafted Draft) : DeliverableState;

    public sealed record AwaitingApproval(DeliverableFrozen Frozen) : DeliverableState;

    public sealed record InUse(DeliverableIssued Issued) : DeliverableState;

    /// <summary>The newest version was returned; an earlier one may be in force.</summary>
    public sealed record SentBack(DeliverableReturned Returned) : DeliverableState;
}
