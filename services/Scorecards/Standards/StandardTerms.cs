using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Standards;

/// <summary>Thresholds are ratios; null for no 优异.</summary>
internal sealed record StandardTerms(KpiDefinition Kpi, DateOnly EffectiveFrom, decimal QualifiedAt, decimal? ExcellentAt)
{
    public static void Check(FieldErrors errors, string prefix, KpiDefinition kpi, decimal qualifiedAt, decimal? excellentAt)
    {
        errors.Require(
            excellentAt is not { } excellent || (kpi.LessIsBetter ? excellent < qualifiedAt : excellent > qualifiedAt),
            $"{prefix}excellent_at", "excellent-not-beyond-qualified",
            $"{prefix}excellent_at must lie {(kpi.LessIsBetter ? "below" : "above")} {prefix}qualified_at.");
    }
}
