using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Sales;

namespace SalesPlatform.Scorecards.Kpis;

/// <summary>
/// 销售业绩达成率: Σ credited net sales ÷ effective target. For a team both sums run over the team, so that it is never a mean of its reps'
/// ratios. A sale counts for the team the rep belonged to on the day of the sale.
/// </summary>
public static class SalesAttainment
{
    /// <summary>Name of the KPI.</summary>
    public const string Kpi = Company.KpiStandards.SalesAttainment;

    /// <summary>The figure from its facts.</summary>
    public static KpiResult Evaluate(ScorecardFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var credited = facts.Sales.Where(sale => facts.Memberships.TeamOn(sale.Rep, sale.Day) == facts.Team).ToList();
        var outside = facts.Sales.Where(sale => IsOutside(facts, sale)).ToList();
        var actual = credited.Sum(sale => sale.Amount);
        var target = SalesTarget.Of(facts.Targets, facts.Currency);
        var standard = facts.ThresholdsOf(Kpi);
        var comparable = target.Problem is null && facts.Window.HasBegun;
        var prorated = comparable && facts.Window.IsRunning ? SalesTarget.UpToToday(facts.Targets, facts.Window) : (decimal?)null;
        decimal? ratio = comparable ? actual / target.Amount : null;
        decimal? soFar = prorated > 0 ? actual / prorated : null;

        return new KpiResult
        {
            Kpi = Kpi,
            Actual = actual,
            Target = target.Amount,
            Ratio = ratio,
            Rating = Rate(target, ratio, standard),
            Provisional = !facts.Window.IsOver || target.Problem == Reasons.TargetIncomplete,
            Reasons = Reasons.Of(
                target.Problem, facts.Window.Reason, credited.Count == 0 ? Reasons.NoSales : null,
                outside.Count > 0 ? Reasons.SalesOutsideMembership : null, standard is null ? Reasons.NoStandard : null),
            ProratedTarget = prorated,
            ProratedRatio = soFar,
            ProratedRating = soFar is { } pace && standard is not null ? Banding.AtLeast(pace, standard) : null,
            Standard = standard,
            Facts = credited.Sum(sale => sale.Facts),
            OutsideMembership = outside.Count == 0 ? null : outside.Sum(sale => sale.Amount),
        };
    }

    private static Rating Rate(SalesTarget target, decimal? ratio, KpiThresholds? standard) =>
        target.Problem == Reasons.NoTarget ? Rating.NotApplicable
        : ratio is null || standard is null ? Rating.InsufficientData
        : Banding.AtLeast(ratio.Value, standard);

    private static bool IsOutside(ScorecardFacts facts, DailySales sale) =>
        facts.Memberships.TeamOn(sale.Rep, sale.Day) is null && facts.Memberships.NearestTeam(sale.Rep, sale.Day) == facts.Team;
}
