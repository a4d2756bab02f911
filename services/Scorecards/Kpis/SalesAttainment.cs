namespace SalesPlatform.Scorecards.Kpis;

/// <summary>销售业绩达成率: Σ credited net sales ÷ effective target; of a team never a mean of its reps' ratios. A sale counts for the team the
/// rep belonged to on its day.</summary>
internal static class SalesAttainment
{
    public const string Kpi = Company.KpiStandards.SalesAttainment;

    public static KpiResult Evaluate(ScorecardFacts facts)
    {
        var credited = facts.Sales.Where(sale => facts.Memberships.TeamOn(sale.Rep, sale.Day) == facts.Team).ToList();
        var outside = facts.Sales.Where(sale => IsOutside(facts, sale)).ToList();
        var actual = credited.Sum(sale => sale.Amount);
        var target = SalesTarget.Of(facts.Targets, facts.Currency);
        var standard = facts.ThresholdsOf(Kpi);
        var comparable = target.Problem is null && facts.Window.HasBegun;
        var due = comparable && facts.Window.IsRunning ? SalesTarget.UpToToday(facts.Targets, facts.Window) : null;
        var whole = comparable ? actual / target.Amount : null;
        var ratio = due is null ? whole : due.ShareOf(actual);

        return new KpiResult
        {
            Kpi = Kpi,
            Actual = actual,
            Target = target.Amount,
            Ratio = ratio,
            Rating = Rate(target, ratio, standard),
            Provisional = !facts.Window.IsOver || target.Problem == Reasons.TargetIncomplete,
            Reasons = Reasons.Of(
                target.Problem, facts.Window.Reason, due is not null && ratio is null ? Reasons.NothingDueYet : null,
                credited.Count == 0 ? Reasons.NoSales : null,
                outside.Count > 0 ? Reasons.SalesOutsideMembership : null, standard is null ? Reasons.NoStandard : null),
            ProratedTarget = due is null ? null : Currency.Of(facts.Currency).Round(due.Amount),
            WholeRatio = due is null ? null : whole,
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
