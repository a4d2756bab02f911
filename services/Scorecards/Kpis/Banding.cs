using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Standards;

namespace SalesPlatform.Scorecards.Kpis;

/// <summary>Finds the band of a ratio. Bands include their lower edge, and ratios are compared unrounded.</summary>
public static class Banding
{
    /// <summary>For KPIs where more is better.</summary>
    public static Rating AtLeast(decimal ratio, KpiStandard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return ratio >= standard.ExcellentAt ? Rating.Excellent : ratio >= standard.QualifiedAt ? Rating.Qualified : Rating.Below;
    }
}
