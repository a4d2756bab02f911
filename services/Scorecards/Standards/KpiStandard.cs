using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Standards;

/// <summary>A version of the thresholds of a KPI.</summary>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="Kpi">Such as <c>sales-attainment</c>.</param>
/// <param name="Version">1, 2, …</param>
/// <param name="EffectiveFrom">Periods that start on or after this day are rated by it.</param>
/// <param name="QualifiedAt">Ratio for 合格.</param>
/// <param name="ExcellentAt">Ratio for 优异, where there is one.</param>
internal sealed record KpiStandard(
    Guid Id, DateTimeOffset RecordedAt, string Kpi, int Version, DateOnly EffectiveFrom, decimal QualifiedAt, decimal? ExcellentAt,
    string? SetBy)
    : ILearned
{
    /// <summary>The standard a period is rated by; null when the KPI has none.</summary>
    /// <param name="versions">Versions of the standards of all KPIs.</param>
    /// <param name="asOf">Leaves out what was learned later, except the first version: it restates the source document, which is older
    /// than any installation of the platform.</param>
    public static KpiStandard? InForce(IEnumerable<KpiStandard> versions, string kpi, DateOnly periodStart, DateTimeOffset asOf) =>
        versions.Where(standard => standard.Kpi == kpi && standard.EffectiveFrom <= periodStart)
            .Where(standard => standard.Version == 1 || standard.RecordedAt <= asOf)
            .MaxBy(standard => standard.Version);
}

/// <summary>Keeps every version of the standards.</summary>
internal partial class KpiStandardProjection : EventProjection
{
    public KpiStandardProjection()
    {
        Name = "kpi-standards";
        Options.DeleteViewTypeOnTeardown<KpiStandard>();
    }

    /// <summary>A version was set.</summary>
    public KpiStandard Create(IEvent<KpiStandardSet> e)
    {
        var set = e.Data;
        return new KpiStandard(e.Id, e.RecordedAt(), set.Kpi, set.Version, set.EffectiveFrom, set.QualifiedAt, set.ExcellentAt,
            e.GetHeader(EventHeaders.Actor)?.ToString());
    }
}
