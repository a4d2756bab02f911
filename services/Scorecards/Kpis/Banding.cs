using SalesPlatform.Contracts;

namespace SalesPlatform.Scorecards.Kpis;

/// <summary>What a KPI is rated by.</summary>
/// <param name="Version">Version of the standard; 0 for thresholds that are only supposed, in a "what if".</param>
/// <param name="QualifiedAt">Ratio for 合格.</param>
/// <param name="ExcellentAt">Ratio for 优异, where there is one.</param>
internal sealed record KpiThresholds(int Version, decimal QualifiedAt, decimal? ExcellentAt);

/// <summary>Finds the band of a ratio. Bands include their edge, and ratios are compared unrounded.</summary>
internal static class Banding
{
    /// <summary>For KPIs where more is better: 0.90 reaches a threshold of 0.90.</summary>
    public static Rating AtLeast(decimal ratio, KpiThresholds thresholds)
    {
        return ratio >= thresholds.ExcellentAt ? Rating.Excellent : ratio >= thresholds.QualifiedAt ? Rating.Qualified : Rating.Below;
    }

    /// <summary>For KPIs where less is better: 0.05 keeps within a threshold of 0.05, 0.0500001 does not.</summary>
    public static Rating AtMost(decimal ratio, KpiThresholds thresholds)
    {
        return ratio <= thresholds.ExcellentAt ? Rating.Excellent : ratio <= thresholds.QualifiedAt ? Rating.Qualified : Rating.Below;
    }
}
