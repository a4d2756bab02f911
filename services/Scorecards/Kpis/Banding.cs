namespace SalesPlatform.Scorecards.Kpis;

/// <summary>Thresholds are ratios. Version 0: only supposed, in a "what if".</summary>
internal sealed record KpiThresholds(int Version, decimal QualifiedAt, decimal? ExcellentAt);

/// <summary>Bands include their edge, and ratios are compared unrounded: 0.05 keeps within 0.05, 0.0500001 does not.</summary>
internal static class Banding
{
    public static Rating AtLeast(decimal ratio, KpiThresholds thresholds) =>
        ratio >= thresholds.ExcellentAt ? Rating.Excellent : ratio >= thresholds.QualifiedAt ? Rating.Qualified : Rating.Below;

    public static Rating AtMost(decimal ratio, KpiThresholds thresholds) =>
        ratio <= thresholds.ExcellentAt ? Rating.Excellent : ratio <= thresholds.QualifiedAt ? Rating.Qualified : Rating.Below;
}
