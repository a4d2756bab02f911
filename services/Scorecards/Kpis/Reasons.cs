namespace SalesPlatform.Scorecards.Kpis;

/// <summary>Why a KPI is rated as it is, or is not.</summary>
internal static class Reasons
{
    /// <summary>No target was given, or one that is not above zero.</summary>
    public const string NoTarget = "no-target";

    /// <summary>The plan in force for some months of the period is not known.</summary>
    public const string TargetIncomplete = "target-incomplete";

    /// <summary>The plan is in another currency than the company's.</summary>
    public const string TargetCurrencyDiffers = "target-currency-differs";

    /// <summary>The period is not over.</summary>
    public const string PeriodRunning = "period-running";

    /// <summary>The period has not begun.</summary>
    public const string PeriodNotStarted = "period-not-started";

    /// <summary>The period runs, and nothing of its target or budget is due by today.</summary>
    public const string NothingDueYet = "nothing-due-yet";

    /// <summary>No sale, return or reversal stands behind the figure.</summary>
    public const string NoSales = "no-sales";

    /// <summary>There are sales of the same reps on days they belonged to no team.</summary>
    public const string SalesOutsideMembership = "sales-outside-membership";

    /// <summary>No standard is in force for the period.</summary>
    public const string NoStandard = "no-standard";

    /// <summary>Appraisals are quarterly: a month has none of its own.</summary>
    public const string MeasuredByQuarter = "measured-by-quarter";

    /// <summary>No appraisal of the period is final.</summary>
    public const string NoAppraisals = "no-appraisals";

    /// <summary>No appraisal of the period before is final.</summary>
    public const string NoEarlierScore = "no-earlier-score";

    /// <summary>The mean score of the period before is not above zero.</summary>
    public const string EarlierScoreNotPositive = "earlier-score-not-positive";

    /// <summary>Some people of the team have no final appraisal yet.</summary>
    public const string AppraisalsMissing = "appraisals-missing";

    /// <summary>The KPI is of teams; a rep has none of their own.</summary>
    public const string TeamOnly = "team-only";

    /// <summary>No survey closed in the period.</summary>
    public const string NoSurvey = "no-survey";

    /// <summary>Fewer than 5 responses: not rated.</summary>
    public const string TooFewResponses = "too-few-responses";

    /// <summary>Fewer than 30 responses: rated, and to be read with its interval.</summary>
    public const string SmallSample = "small-sample";

    /// <summary>No budget of the year is approved.</summary>
    public const string NoBudget = "no-budget";

    /// <summary>The budget is in another currency than the company's.</summary>
    public const string BudgetCurrencyDiffers = "budget-currency-differs";

    /// <summary>Nothing was budgeted for the period, but there are costs.</summary>
    public const string Unbudgeted = "unbudgeted";

    /// <summary>The budget is not above zero, and what came is no cost: there is nothing to divide by.</summary>
    public const string BudgetNotPositive = "budget-not-positive";

    /// <summary>Those that hold, in the order given.</summary>
    /// <param name="reasons">Null where one does not hold.</param>
    public static IReadOnlyList<string> Of(params IEnumerable<string?> reasons) => [.. reasons.OfType<string>()];
}
