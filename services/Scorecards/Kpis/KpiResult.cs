namespace SalesPlatform.Scorecards.Kpis;

/// <summary>Null is unknown, never zero.</summary>
internal sealed record KpiResult
{
    public required string Kpi { get; init; }

    /// <summary>Net sales or costs in company currency, the mean appraisal score, the number of satisfied responses.</summary>
    public decimal? Actual { get; init; }

    /// <summary>Of the whole period, in the unit of <see cref="Actual"/>; satisfaction is a share of its own and has none.</summary>
    public decimal? Target { get; init; }

    /// <summary>Unrounded; while the period runs against <see cref="ProratedTarget"/>.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>Above zero is overspent.</summary>
    public decimal? SignedRatio { get; init; }

    public required Rating Rating { get; init; }

    /// <summary>The period still runs or has not begun, or inputs are missing.</summary>
    public required bool Provisional { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Up to and including today, in whole minor units of the currency; the ratio is of the exact target.</summary>
    public decimal? ProratedTarget { get; init; }

    /// <summary>Of a running period against the whole target; stands beside <see cref="Ratio"/> and is not rated.</summary>
    public decimal? WholeRatio { get; init; }

    public decimal? ProratedRatio => ProratedTarget is null ? null : Ratio;

    public Rating? ProratedRating => ProratedRatio is null || Standard is null ? null : Rating;

    public KpiThresholds? Standard { get; init; }

    /// <summary>What an event credits to a rep, a final score, a closed survey, a cost.</summary>
    public long Facts { get; init; }

    /// <summary>Of the same reps on days they belonged to no team; counts nowhere.</summary>
    public decimal? OutsideMembership { get; init; }

    public long? Responses { get; init; }

    /// <summary>95 % confidence interval.</summary>
    public WilsonInterval? Interval { get; init; }

    public MatchedCohort? Matched { get; init; }

    public int MissingAppraisals { get; init; }

    public decimal? Variance => Actual - (ProratedTarget ?? Target);
}

/// <summary>The people with a score in both periods: the uplift when nobody joins or leaves.</summary>
/// <param name="Ratio">(Actual − before) ÷ before; null when before is not above zero.</param>
internal sealed record MatchedCohort(int People, decimal Actual, decimal Before, decimal? Ratio);
