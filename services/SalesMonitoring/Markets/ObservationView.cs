using System.Globalization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.EventStore.Messaging;

namespace SalesPlatform.SalesMonitoring.Markets;

/// <summary>The order sorts by day and then by id.</summary>
internal sealed record ObservationView(
    string Id, string Team, string Kind, string Impact, DateOnly ObservedOn, string Order, bool Stands, Observation Observation,
    long Version)
    : IOrdered
{
    public static ObservationView? After(ObservationView? view, string id, object data, string actor, DateTimeOffset at) =>
        Observation.After(view?.Observation, data, actor, at) is { } held
            ? new ObservationView(id, held.Team, held.Kind, held.Content.Impact, held.Content.ObservedOn,
                string.Create(CultureInfo.InvariantCulture, $"{held.Content.ObservedOn:yyyy-MM-dd}-{held.Id}"),
                held.WithdrawnBecause is null, held,
                (view?.Version ?? 0) + 1)
            : view;
}

internal sealed partial class ObservationProjection : SingleStreamProjection<ObservationView, string>
{
    public ObservationProjection()
    {
        IncludeType<MarketObservationRecorded>();
        IncludeType<MarketObservationRevised>();
        IncludeType<MarketObservationDetailed>();
        IncludeType<MarketObservationWithdrawn>();
        IncludeType<MarketObservationWithdrawalExplained>();
    }

    public override ObservationView? Evolve(ObservationView? snapshot, string id, IEvent e)
    {
        return ObservationView.After(snapshot, id, e.Data, e.GetHeader(EventHeaders.Actor)?.ToString() ?? "", e.RecordedAt());
    }
}
