namespace SalesPlatform.Scorecards.Standards;

internal sealed record KpiStandards(IReadOnlyList<KpiStandardSet> Versions)
{
    public static Aggregate<KpiStandards> Aggregate { get; } = new Fold<KpiStandards>("kpi-standards")
        .On<KpiStandardSet>((standards, set) => new KpiStandards([.. standards.Versions, set]))
        .From(new KpiStandards([]));

    public static Entries<KpiStandard> Entries { get; } = new Entries<KpiStandard>()
        .On<KpiStandardSet>((set, e) => new KpiStandard(
            e.Id, e.RecordedAt, set.Kpi, set.Version, set.EffectiveFrom, set.QualifiedAt, set.ExcellentAt, e.Actor));
}
