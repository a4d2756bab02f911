using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Risks;

internal sealed record RiskEntry(
    Guid Id, DateTimeOffset RecordedAt, long Version, string Team, string Period, string Kpi, bool IsAtRisk, DateOnly Day,
    decimal? ForecastRatio) : ILearned;

internal partial class RiskEntryProjection : EventProjection
{
    public RiskEntryProjection()
    {
        Name = "risk-entries";
        Options.DeleteViewTypeOnTeardown<RiskEntry>();
    }

    public RiskEntry Create(IEvent<KpiRiskFound> e)
    {
        var found = e.Data;
        return new RiskEntry(e.Id, e.RecordedAt(), e.Version, found.Team, found.Period, found.Kpi, true, found.Day, found.ForecastRatio);
    }

    public RiskEntry Create(IEvent<KpiRiskEnded> e)
    {
        var ended = e.Data;
        return new RiskEntry(e.Id, e.RecordedAt(), e.Version, ended.Team, ended.Period, ended.Kpi, false, ended.Day, ended.ForecastRatio);
    }
}
