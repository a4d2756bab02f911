namespace SalesPlatform.Scorecards.Kpis;

internal static class Reasons
{
    public const string NoTarget = "no-target";

    /// <summary>The plan in force for some months of the period is not known.</summary>
    public const string TargetIncomplete = "target-incomplete";

    public const string TargetCurrencyDiffers = "target-currency-differs";

    public const string PeriodRunning = "period-running";

    public const string PeriodNotStarted = "period-not-started";

    /// <summary>The period runs, and nothing of its target or budget is due by today.</summary>
    public const string NothingDueYet = "nothing-due-yet";

    public const string NoSales = "no-sales";

    public const string SalesOutsideMembership = "sales-outside-membership";

    public const string NoStandard = "no-standard";

    /// <summary>Appraisals are quarterly: a month has none of its own.</summary>
    public const string MeasuredByQuarter = "measured-by-quarter";

    public const string NoAppraisals = "no-appraisals";

    public const string NoEarlierScore = "no-earlier-score";

    public const string EarlierScoreNotPositive = "earlier-score-not-positive";

    public const string AppraisalsMissing = "appraisals-missing";

    public const string TeamOnly = "team-only";

    public const string NoSurvey = "no-survey";

    public const string TooFewResponses = "too-few-responses";

    public const string SmallSample = "small-sample";

    public const string NoBudget = "no-budget";

    public const string BudgetCurrencyDiffers = "budget-currency-differs";

    public const string Unbudgeted = "unbudgeted";

    /// <summary>The budget is not above zero, and what came is no cost: there is nothing to divide by.</summary>
    public const string BudgetNotPositive = "budget-not-positive";

    public static IReadOnlyList<string> Of(params IEnumerable<string?> reasons) => [.. reasons.OfType<string>()];
}
