namespace SalesPlatform.Scorecards.Kpis;

/// <summary>成本控制偏差率: |actual − budget| ÷ budget of the period, over all categories, against the baseline: reallocations do not move it.
/// While the period runs, against what is due by today. Spending too little deviates as much as spending too much.</summary>
internal static class CostDeviation
{
    public const string Kpi = Company.KpiStandards.CostDeviation;

    public static KpiResult Evaluate(ScorecardFacts facts)
    {
        if (facts.Rep is not null)
            return facts.NotApplicable(Kpi, Reasons.TeamOnly);
        var (standard, months) = (facts.ThresholdsOf(Kpi), facts.Window.Period.Months);
        var actual = facts.Costs.Sum(day => day.Amount);
        var inCompanyCurrency = facts.Baseline?.Currency == facts.Currency;
        decimal? budget = inCompanyCurrency ? months.Sum(month => facts.Baseline!.Months[month.Number - 1]) : null;
        var due = facts.Window.IsRunning && budget is not null
            ? facts.Window.UpToToday(months.Select(month => (month, facts.Baseline!.Months[month.Number - 1]))) : null;
        var whole = facts.Window.HasBegun ? Deviation(actual, budget) : null;
        var signed = due is null ? whole : due.DeviationOf(actual) ?? (due.Amount == 0 && actual == 0 ? 0m : null);
        var problem = Problem(facts, actual, budget);

        return new KpiResult
        {
            Kpi = Kpi,
            Actual = actual,
            Target = budget,
            Ratio = Absolute(signed),
            SignedRatio = signed,
            Rating = Rate(problem, Absolute(signed), standard),
            Provisional = !facts.Window.IsOver,
            Reasons = Reasons.Of(
                problem, facts.Window.Reason, due is not null && signed is null && problem is null ? Reasons.NothingDueYet : null,
                standard is null ? Reasons.NoStandard : null),
            ProratedTarget = due is null ? null : Currency.Of(facts.Currency).Round(due.Amount),
            WholeRatio = due is null ? null : whole,
            Standard = standard,
            Facts = facts.Costs.Sum(day => day.Facts),
        };
    }

    /// <summary>Nothing spent of nothing budgeted is 0; anything else of nothing has no percentage.</summary>
    private static decimal? Deviation(decimal actual, decimal? budget) =>
        budget > 0 ? (actual - budget) / budget : budget == 0 && actual == 0 ? 0m : null;

    private static decimal? Absolute(decimal? signed) => signed is { } value ? decimal.Abs(value) : null;

    private static string? Problem(ScorecardFacts facts, decimal actual, decimal? budget) =>
        facts.Baseline is null ? Reasons.NoBudget
        : budget is null ? Reasons.BudgetCurrencyDiffers
        : budget > 0 || budget == 0 && actual == 0 ? null
        : budget == 0 && actual > 0 ? Reasons.Unbudgeted
        : Reasons.BudgetNotPositive;

    private static Rating Rate(string? problem, decimal? ratio, KpiThresholds? standard) => problem switch
    {
        Reasons.NoBudget or Reasons.BudgetNotPositive => Rating.NotApplicable,
        Reasons.Unbudgeted => Rating.Below,
        _ => ratio is null || standard is null ? Rating.InsufficientData : Banding.AtMost(ratio.Value, standard),
    };
}
