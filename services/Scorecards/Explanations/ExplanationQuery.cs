using Marten;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Explanations;

/// <param name="Grounds">On the first page only.</param>
/// <param name="ClosedAtPlace">In the store: what lies behind it came since close. Null when it was never closed.</param>
internal sealed record Explanation(
    KpiResult Figure, IReadOnlyList<Ground> Grounds, IReadOnlyList<ExplainedFact> Facts, FactPlace? Next,
    IReadOnlyDictionary<Guid, StoredEvent> Events, long? ClosedAtPlace, string Currency);

internal sealed class ExplanationQuery(KnowledgeReader knowledge, IDocumentStore store)
{
    private readonly FactPages _pages = new(store.Options.DatabaseSchemaName);
    private readonly StoredEvents _events = new(store.Options.DatabaseSchemaName);

    /// <summary>From one snapshot: figure and facts agree. Later pages agree with the first when all ask as of one instant.</summary>
    public Task<Explanation> ReadAsync(
        ScorecardRequest request, KpiDefinition kpi, FactPlace? after, int size, CancellationToken cancellation) =>
        knowledge.InSnapshotAsync(async (session, connection) =>
        {
            var known = await knowledge.ReadAsync(session, connection, KnowledgeScope.Of(request), cancellation);
            var facts = known.FactsFor(request);
            var grounds = after is null ? Explanations.Grounds.Of(kpi.Name, facts, known) : [];
            var page = await _pages.ReadAsync(connection, kpi.Name, facts, after ?? FactPlace.Start, size + 1, cancellation);
            var shown = page.Take(size).ToList();
            var publication = known.StandingOf(facts).Newest?.Id;
            var events = await _events.ReadAsync(
                connection,
                [.. grounds.Select(ground => ground.EventId), .. shown.Select(fact => fact.EventId),
                    .. publication is { } id ? new[] { id } : []],
                cancellation);
            return new Explanation(
                kpi.Evaluate(facts), grounds, shown, page.Count > size ? shown[^1].Place : null, events,
                publication is { } closed ? events[closed].Place : null, facts.Currency);
        }, cancellation);
}
