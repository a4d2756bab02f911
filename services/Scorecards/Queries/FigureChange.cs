using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>What can change a published figure.</summary>
internal static class ChangeCauses
{
    /// <summary>Sales, returns, reversals, costs, final appraisals, closed surveys.</summary>
    public const string Facts = "facts";

    /// <summary>Who belonged to the team when.</summary>
    public const string Roster = "roster";

    /// <summary>A revision of the sales plan.</summary>
    public const string Plan = "plan";

    /// <summary>A baseline of the budget.</summary>
    public const string Budget = "budget";

    /// <summary>A version of the KPI's standard.</summary>
    public const string Standard = "standard";

    /// <summary>The organisation's calendar, currency or time zone.</summary>
    public const string Calendar = "calendar";

    /// <summary>The published figure does not follow from what was known at its instant: something came in while it was being closed, or it
    /// was computed by rules of another version of the service.</summary>
    public const string Computation = "computation";
}

/// <summary>One event behind a change.</summary>
/// <param name="Label">What it is, for people: order, rep and day; who moved where; a revision.</param>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="Amount">What it adds to the actual, where it is an amount.</param>
internal sealed record ChangeItem(Guid EventId, string Label, DateTimeOffset RecordedAt, decimal? Amount);

/// <summary>What one cause did to a published KPI. Causes are taken one after the other, each on top of those before, so that the effects
/// add up to the whole difference.</summary>
/// <param name="Cause">One of <see cref="ChangeCauses"/>.</param>
/// <param name="Items">The events, those with the largest amounts first.</param>
internal sealed record FigureChange(string Cause, KpiResult Before, KpiResult After, IReadOnlyList<ChangeItem> Items)
{
    /// <summary>Such as <c>sales-attainment</c>.</summary>
    public string Kpi => After.Kpi;

    /// <summary>What it added to the actual; null when that was or is unknown.</summary>
    public decimal? Actual => After.Actual - Before.Actual;

    /// <summary>What it added to the target.</summary>
    public decimal? Target => After.Target - Before.Target;

    /// <summary>What it added to the ratio, to a cost deviation with its sign.</summary>
    public decimal? Ratio => RatioOf(After) - RatioOf(Before);

    /// <summary>Whether anything published is different.</summary>
    public bool IsDifference => (Before.Actual, Before.Target, RatioOf(Before), Before.Rating, Before.Responses)
        != (After.Actual, After.Target, RatioOf(After), After.Rating, After.Responses);

    /// <summary>The ratio of a KPI as it is told: of a cost deviation with its sign.</summary>
    public static decimal? RatioOf(KpiResult kpi)
    {
        return kpi.SignedRatio ?? kpi.Ratio;
    }
}
