using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.ServiceDefaults.Domain;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>Answers scorecards.</summary>
public sealed class ScorecardQuery(KnowledgeReader knowledge)
{
    /// <summary>One scorecard.</summary>
    /// <exception cref="DomainException">The team or the rep is not known.</exception>
    public async Task<ScorecardFigures> GetAsync(ScorecardRequest request, CancellationToken cancellation)
    {
        var known = await knowledge.ReadAsync(KnowledgeScope.Of(request), cancellation);
        return ScorecardFigures.Of(known.FactsFor(request));
    }
}
