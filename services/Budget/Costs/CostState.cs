using System.Collections.Immutable;

namespace SalesPlatform.Budget.Costs;

[Event("budget", "superseded-cost-kept", 1)]
internal sealed record SupersededCostKept(string Source, string ExternalId, int Revision, int Held, CostContent Content);

/// <summary>Not the budget's stream: a correction may move it to another year or team, and long files do not wait for each other.</summary>
internal abstract record CostState
{
    private CostState()
    {
    }

    public static Aggregate<CostState> Aggregate { get; } = new("cost", new Unknown(), Evolve);

    public static string StreamOf(PostCost cost) => Aggregate.Stream(cost.Source, cost.ExternalId);

    public static string StreamWithoutSupplierOf(PostCost cost) =>
        Aggregate.Stream(cost.Source, cost.IdWithoutSupplier ?? cost.ExternalId);

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

    public sealed record Unknown : CostState;

    public sealed record Held(Guid Event, DateTimeOffset RecordedAt, CostPosted Cost, ImmutableDictionary<int, CostContent> Revisions)
        : CostState
    {
        /// <summary>From before its supplier was named: all else it says is the same.</summary>
        public bool Says(PostCost cost) =>
            Revisions.GetValueOrDefault(cost.Revision) is { Supplier: "" } held && held == cost.Content with { Supplier = "" };
    }
}
