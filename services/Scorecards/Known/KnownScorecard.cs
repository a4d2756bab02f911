using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Publications;

namespace SalesPlatform.Scorecards.Known;

internal sealed record KnownScorecard(ScorecardFigures Figures, PeriodStanding Standing)
{
    /// <summary>Null while the period is open, and for a rep not known to be in the team when it was closed.</summary>
    public IReadOnlyList<KpiResult>? Frozen { get; init; } =
        Standing.IsClosed && Standing.KpisOf(Standing.Newest!, Figures.Facts.Rep) is { } published
            ? [.. published.Select(FrozenKpis.ToResult)] : null;

    /// <summary>As published while the period is closed, else as the facts give them.</summary>
    public IReadOnlyList<KpiResult> Kpis => Frozen ?? Figures.Kpis;

    public IReadOnlyList<FigureChange> Changes { get; init; } = [];

    public long FactsSinceClose => Changes.Where(change => change.Cause == ChangeCauses.Facts).Sum(change => (long)change.Items.Count);

    public KnownScorecard Without(string kpi) => this with
    {
        Figures = Figures with { Kpis = [.. Figures.Kpis.Where(result => result.Kpi != kpi)] },
        Frozen = Frozen is null ? null : [.. Frozen.Where(result => result.Kpi != kpi)],
        Changes = [.. Changes.Where(change => change.Kpi != kpi)],
    };
}
