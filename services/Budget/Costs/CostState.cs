using System.Collections.Immutable;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;

namespace SalesPlatform.Budget.Costs;

/// <summary>A lower revision than the one held came: kept, and ignored.</summary>
[Event("budget", "superseded-cost-kept", 1)]
public sealed record SupersededCostKept(string Source, string ExternalId, int Revision, int Held, CostContent Content);

/// <summary>A cost by (source, external id). Stream <c>cost/{source}/{external id}</c>, and not the budget's: a correction may move it to
/// another year or team, and files of thousands of costs do not wait for each other.</summary>
public abstract record CostState
{
    private CostState()
    {
    }

    /// <summary>How a cost is read.</summary>
    public static Aggregate<CostState> Aggregate { get; } = new("cost", new Unknown(), Evolve);

    /// <summary>The stream key.</summary>
    public static string StreamOf(PostCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return Aggregate.Stream(cost.Source, cost.ExternalId);
    }

    private static CostState Evolve(CostState state, RecordedEvent e) => (state, e.Data) switch
    {
        (Unknown, CostPosted posted) =>
            new Held(e.Id, e.RecordedAt, posted, ImmutableDictionary<int, CostContent>.Empty.Add(posted.Revision, CostContent.Of(posted))),
        (Held held, CostPosted posted) =>
            new Held(e.Id, e.RecordedAt, posted, held.Revisions.SetItem(posted.Revision, CostContent.Of(posted))),
        (Held held, SupersededCostKept kept) => held with { Revisions = held.Revisions.SetItem(kept.Revision, kept.Content) },
        // A reversal changes nothing here: the replacement follows in the same transaction.
        _ => state,
    };

    /// <summary>Never came.</summary>
    public sealed record Unknown : CostState;

    /// <summary>Counts.</summary>
    /// <param name="Event">Id of the event that posted it last.</param>
    /// <param name="RecordedAt">When that was.</param>
    /// <param name="Cost">That event.</param>
    /// <param name="Revisions">Every revision that ever came, with what it said.</param>
    public sealed record Held(Guid Event, DateTimeOffset RecordedAt, CostPosted Cost, ImmutableDictionary<int, CostContent> Revisions)
        : CostState;
}
