namespace SalesPlatform.Scorecards.Kpis;

/// <summary>Thresholds are ratios. Periods that start on or after <paramref name="EffectiveFrom"/> are rated by it.</summary>
internal sealed record KpiStandard(
    Guid Id, DateTimeOffset RecordedAt, string Kpi, int Version, DateOnly EffectiveFrom, decimal QualifiedAt, decimal? ExcellentAt,
    string? SetBy) : ILearnedEntry
{
    /// <summary>The first version holds at any instant: it restates the source document, which is older than any installation.</summary>
    public static KpiStandard? InForce(IEnumerable<KpiStandard> versions, string kpi, DateOnly periodStart, DateTimeOffset asOf) =>
        versions.Where(standard => standard.Kpi == kpi && standard.EffectiveFrom <= periodStart)
            .Where(standard => standard.Version == 1 || standard.RecordedAt <= asOf)
            .MaxBy(standard => standard.Version);
}
