using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Periods;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>A scorecard as known at an instant: the figures its facts give, and what was published of it.</summary>
/// <param name="Figures">The figures as they follow from the facts.</param>
internal sealed record KnownScorecard(ScorecardFigures Figures, PeriodStanding Standing)
{
    /// <summary>The KPIs as published, while the period is closed; null otherwise, and for a rep whose scorecard was not frozen because
    /// they were not known to be in the team then.</summary>
    public IReadOnlyList<KpiResult>? Frozen { get; init; } =
        Standing.IsClosed && Standing.KpisOf(Standing.Newest!, Figures.Facts.Rep) is { } published
            ? [.. published.Select(FrozenKpis.ToResult)] : null;

    /// <summary>The KPIs that count: as published while the period is closed, else as the facts give them.</summary>
    public IReadOnlyList<KpiResult> Kpis => Frozen ?? Figures.Kpis;

    /// <summary>What changed the published figures, KPI by KPI and cause by cause.</summary>
    public IReadOnlyList<FigureChange> Changes { get; init; } = [];

    /// <summary>How many facts behind the figures were learned after the period was closed.</summary>
    public long FactsSinceClose => Changes.Where(change => change.Cause == ChangeCauses.Facts).Sum(change => (long)change.Items.Count);

    public KnownScorecard Without(string kpi) => this with
    {
        Figures = Figures with { Kpis = [.. Figures.Kpis.Where(result => result.Kpi != kpi)] },
        Frozen = Frozen is null ? null : [.. Frozen.Where(result => result.Kpi != kpi)],
        Changes = [.. Changes.Where(change => change.Kpi != kpi)],
    };
}
