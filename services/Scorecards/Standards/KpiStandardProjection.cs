using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Standards;

internal partial class KpiStandardProjection : EventProjection
{
    public KpiStandardProjection()
    {
        Name = "kpi-standards";
        Options.DeleteViewTypeOnTeardown<KpiStandard>();
    }

    public KpiStandard Create(IEvent<KpiStandardSet> e)
    {
        var set = e.Data;
        return new KpiStandard(e.Id, e.RecordedAt(), set.Kpi, set.Version, set.EffectiveFrom, set.QualifiedAt, set.ExcellentAt,
            e.GetHeader(EventHeaders.Actor)?.ToString());
    }
}
