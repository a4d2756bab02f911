using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Standards;

/// <summary>Thresholds to be set.</summary>
/// <param name="EffectiveFrom">Periods that start on or after this day are rated by it.</param>
/// <param name="QualifiedAt">Ratio for 合格.</param>
/// <param name="ExcellentAt">Ratio for 优异; null for none.</param>
internal sealed record StandardTerms(KpiDefinition Kpi, DateOnly EffectiveFrom, decimal QualifiedAt, decimal? ExcellentAt)
{
    /// <summary>Notes thresholds of which the one for 优异 is not the harder one.</summary>
    public static void Check(FieldErrors errors, string prefix, KpiDefinition kpi, decimal qualifiedAt, decimal? excellentAt)
    {
        errors.Require(
            excellentAt is not { } excellent || (kpi.LessIsBetter ? excellent < qualifiedAt : excellent > qualifiedAt),
            $"{prefix}excellent_at", "excellent-not-beyond-qualified",
            $"{prefix}excellent_at must lie {(kpi.LessIsBetter ? "below" : "above")} {prefix}qualified_at.");
    }
}
