using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Standards;

namespace SalesPlatform.Scorecards.Kpis;

/// <summary>One KPI of a scorecard. Amounts are in company currency; null is unknown, never zero.</summary>
public sealed record KpiResult
{
    /// <summary>Such as <c>sales-attainment</c>.</summary>
    public required string Kpi { get; init; }

    /// <summary>What was reached.</summary>
    public decimal? Actual { get; init; }

    /// <summary>What should be reached over the whole period.</summary>
    public decimal? Target { get; init; }

    /// <summary>What is rated; unrounded.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>The band of <see cref="Ratio"/>, or why there is none.</summary>
    public required Rating Rating { get; init; }

    /// <summary>The period still runs or has not begun, or inputs are missing.</summary>
    public required bool Provisional { get; init; }

    /// <summary>Codes of <see cref="Reasons"/>.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>For a running period: the target up to and including today.</summary>
    public decimal? ProratedTarget { get; init; }

    /// <summary><see cref="Actual"/> against <see cref="ProratedTarget"/>.</summary>
    public decimal? ProratedRatio { get; init; }

    /// <summary>What it is rated by.</summary>
    public KpiStandard? Standard { get; init; }

    /// <summary>How many facts stand behind <see cref="Actual"/>; a fact is what one event credits to one rep.</summary>
    public required long Facts { get; init; }

    /// <summary>Net sales of the same reps on days they belonged to no team; they count nowhere.</summary>
    public decimal? OutsideMembership { get; init; }

    /// <summary>Actual − target; null when either is unknown.</summary>
    public decimal? Variance => Actual - Target;
}
