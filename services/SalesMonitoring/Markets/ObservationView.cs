using System.Globalization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.EventStore.Messaging;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.SalesMonitoring.Markets;

/// <summary>An observation as it is listed.</summary>
/// <param name="Id">Stream key.</param>
/// <param name="Team">Team key.</param>
/// <param name="Kind">trend or demand-change.</param>
/// <param name="Impact">opportunity, threat or neutral.</param>
/// <param name="ObservedOn">When.</param>
/// <param name="Order">Sorts by day and then by id.</param>
/// <param name="Stands">It was not withdrawn.</param>
/// <param name="Observation">All of it.</param>
/// <param name="Version">Events so far.</param>
public sealed record ObservationView(
    string Id, string Team, string Kind, string Impact, DateOnly ObservedOn, string Order, bool Stands, Observation Observation, long Version)
    : IOrdered
{
    /// <summary>After another event.</summary>
    public static ObservationView? After(ObservationView? view, string id, object data, string actor, DateTimeOffset at) =>
        Observation.After(view?.Observation, data, actor, at) is { } held
            ? new ObservationView(id, held.Team, held.Kind, held.Content.Impact, held.Content.ObservedOn,
                string.Create(CultureInfo.InvariantCulture, $"{held.Content.ObservedOn:yyyy-MM-dd}-{held.Id}"), held.WithdrawnBecause is null, held,
                (view?.Version ?? 0) + 1)
            : view;
}

/// <summary>Keeps <see cref="ObservationView"/>.</summary>
public sealed partial class ObservationProjection : SingleStreamProjection<ObservationView, string>
{
    /// <summary>The events of an observation.</summary>
    public ObservationProjection()
    {
        IncludeType<MarketObservationRecorded>();
        IncludeType<MarketObservationRevised>();
        IncludeType<MarketObservationDetailed>();
        IncludeType<MarketObservationWithdrawn>();
        IncludeType<MarketObservationWithdrawalExplained>();
    }

    /// <inheritdoc />
    public override ObservationView? Evolve(ObservationView? snapshot, string id, IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return ObservationView.After(snapshot, id, e.Data, e.GetHeader(EventHeaders.Actor)?.ToString() ?? "", e.RecordedAt());
    }
}
