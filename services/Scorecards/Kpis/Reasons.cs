namespace SalesPlatform.Scorecards.Kpis;

/// <summary>Why a KPI is rated as it is, or is not.</summary>
public static class Reasons
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

    /// <summary>No sale, return or reversal stands behind the figure.</summary>
    public const string NoSales = "no-sales";

    /// <summary>There are sales of the same reps on days they belonged to no team.</summary>
    public const string SalesOutsideMembership = "sales-outside-membership";

    /// <summary>No standard is in force for the period.</summary>
    public const string NoStandard = "no-standard";
}
