using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.SinceClose;

namespace SalesPlatform.Scorecards.Queries;

internal sealed record Scorecard(ScorecardFigures Figures, PeriodStanding Standing)
{
    /// <summary>Null while the period is open, and for a rep not known to be in the team when it was closed.</summary>
    public IReadOnlyList<KpiResult>? Frozen { get; init; } =
        Standing.IsClosed && Standing.KpisOf(Standing.Newest!, Figures.Facts.Rep) is { } published
            ? [.. published.Select(FrozenKpis.ToResult)] : null;

    /// <summary>As published while the period is closed, else as the facts give them.</summary>
    public IReadOnlyList<KpiResult> Kpis => Frozen ?? Figures.Kpis;

    public IReadOnlyList<FigureChange> Changes { get; init; } = [];

    public long FactsSinceClose => Changes.Where(change => change.Cause == ChangeCauses.Facts).Sum(change => (long)change.Items.Count);

    public Scorecard SeenBy(CommandContext caller) =>
        caller.SeesAppraisalsOf(Figures.Facts.Team, Figures.Facts.Rep) ? this : this with
        {
            Figures = Figures.SeenBy(caller),
            Frozen = Frozen is null ? null : [.. Frozen.Where(result => result.Kpi != TeamUplift.Kpi)],
            Changes = [.. Changes.Where(change => change.Kpi != TeamUplift.Kpi)],
        };
}
