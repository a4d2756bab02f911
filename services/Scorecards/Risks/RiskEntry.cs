using JasperFx.Events;
using Marten.Events.Projections;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Scorecards.Risks;

/// <summary>A risk was found, or ended.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Version">Place in the stream of the KPI's risk.</param>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label.</param>
/// <param name="Kpi">Name of the KPI.</param>
/// <param name="IsAtRisk">Found, or ended.</param>
/// <param name="Day">The company's day of the forecast.</param>
/// <param name="ForecastRatio">The forecast.</param>
public sealed record RiskEntry(
    Guid Id, DateTimeOffset RecordedAt, long Version, string Team, string Period, string Kpi, bool IsAtRisk, DateOnly Day,
    decimal? ForecastRatio) : ILearned;

/// <summary>Keeps every finding.</summary>
public partial class RiskEntryProjection : EventProjection
{
    /// <summary>Names it.</summary>
    public RiskEntryProjection()
    {
        Name = "risk-entries";
        Options.DeleteViewTypeOnTeardown<RiskEntry>();
    }

    /// <summary>A risk was found.</summary>
    public RiskEntry Create(IEvent<KpiRiskFound> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var found = e.Data;
        return new RiskEntry(e.Id, e.RecordedAt(), e.Version, found.Team, found.Period, found.Kpi, true, found.Day, found.ForecastRatio);
    }

    /// <summary>It ended.</summary>
    public RiskEntry Create(IEvent<KpiRiskEnded> e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var ended = e.Data;
        return new RiskEntry(e.Id, e.RecordedAt(), e.Version, ended.Team, ended.Period, ended.Kpi, false, ended.Day, ended.ForecastRatio);
    }
}
