namespace SalesPlatform.Scorecards.SinceClose;

internal static class ChangeCauses
{
    public const string Facts = "facts";

    public const string Roster = "roster";

    public const string Plan = "plan";

    public const string Budget = "budget";

    public const string Standard = "standard";

    public const string Calendar = "calendar";

    /// <summary>Something came in while it was being closed, or it was computed by rules of another version of the service.</summary>
    public const string Computation = "computation";
}

/// <param name="Amount">What it adds to the actual, where it is an amount.</param>
internal sealed record ChangeItem(Guid EventId, string Label, DateTimeOffset RecordedAt, decimal? Amount);

/// <summary>Causes are taken one on top of the other, so that their effects add up to the whole difference.</summary>
internal sealed record FigureChange(string Cause, KpiResult Before, KpiResult After, IReadOnlyList<ChangeItem> Items)
{
    public string Kpi => After.Kpi;

    public decimal? Actual => After.Actual - Before.Actual;

    public decimal? Target => After.Target - Before.Target;

    public decimal? Ratio => RatioOf(After) - RatioOf(Before);

    public bool IsDifference => (Before.Actual, Before.Target, RatioOf(Before), Before.Rating, Before.Responses)
        != (After.Actual, After.Target, RatioOf(After), After.Rating, After.Responses);

    /// <summary>Of a cost deviation with its sign.</summary>
    public static decimal? RatioOf(KpiResult kpi) => kpi.SignedRatio ?? kpi.Ratio;
}
