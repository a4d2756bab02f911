using SalesPlatform.Contracts;

namespace SalesPlatform.Scorecards.Kpis;

/// <summary>One KPI of a scorecard. Null is unknown, never zero.</summary>
internal sealed record KpiResult
{
    /// <summary>Such as <c>sales-attainment</c>.</summary>
    public required string Kpi { get; init; }

    /// <summary>What was reached: net sales or costs in company currency, the mean appraisal score, the number of satisfied
    /// responses.</summary>
    public decimal? Actual { get; init; }

    /// <summary>What <see cref="Actual"/> is compared with: the sales target or the baseline of the budget over the whole period, the mean
    /// score of the period before. Satisfaction is a share of its own and has none.</summary>
    public decimal? Target { get; init; }

    /// <summary>What is rated, unrounded: <see cref="Actual"/> against <see cref="Target"/>, and while the period runs against
    /// <see cref="ProratedTarget"/>.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>Cost deviation that is rated, with its sign: above zero is overspent.</summary>
    public decimal? SignedRatio { get; init; }

    /// <summary>The band of <see cref="Ratio"/>, or why there is none.</summary>
    public required Rating Rating { get; init; }

    /// <summary>The period still runs or has not begun, or inputs are missing.</summary>
    public required bool Provisional { get; init; }

    /// <summary>Codes of <see cref="Kpis.Reasons"/>.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>For a running period: the target up to and including today, in whole minor units of the currency; the ratio is of the exact
    /// one.</summary>
    public decimal? ProratedTarget { get; init; }

    /// <summary>For a running period: <see cref="Actual"/> against the target of the whole period, a cost deviation with its sign. It
    /// stands beside <see cref="Ratio"/> and is not rated.</summary>
    public decimal? WholeRatio { get; init; }

    /// <summary><see cref="Ratio"/> of a running period that has a prorated target.</summary>
    public decimal? ProratedRatio => ProratedTarget is null ? null : Ratio;

    /// <summary>The band of <see cref="ProratedRatio"/>.</summary>
    public Rating? ProratedRating => ProratedRatio is null || Standard is null ? null : Rating;

    /// <summary>What it is rated by.</summary>
    public KpiThresholds? Standard { get; init; }

    /// <summary>How many facts stand behind the figure: what an event credits to a rep, a final score, a closed survey, a cost.</summary>
    public long Facts { get; init; }

    /// <summary>Net sales of the same reps on days they belonged to no team; they count nowhere.</summary>
    public decimal? OutsideMembership { get; init; }

    /// <summary>Valid responses, of satisfaction.</summary>
    public long? Responses { get; init; }

    /// <summary>95 % confidence interval of a rated satisfaction.</summary>
    public WilsonInterval? Interval { get; init; }

    /// <summary>Team uplift of the people who have a score in both periods.</summary>
    public MatchedCohort? Matched { get; init; }

    /// <summary>Appraisals that should be final and are not.</summary>
    public int MissingAppraisals { get; init; }

    /// <summary>Actual − what it is rated against; null when either is unknown.</summary>
    public decimal? Variance => Actual - (ProratedTarget ?? Target);
}

/// <summary>The people with a score in both periods: what is left of an uplift when nobody joins or leaves.</summary>
/// <param name="People">How many.</param>
/// <param name="Actual">Their mean score.</param>
/// <param name="Before">Their mean score in the period before.</param>
/// <param name="Ratio">(Actual − before) ÷ before; null when before is not above zero.</param>
internal sealed record MatchedCohort(int People, decimal Actual, decimal Before, decimal? Ratio);
