using System.Globalization;

namespace SalesPlatform.SalesMonitoring.Markets;

/// <summary>The order sorts by day and then by id.</summary>
internal sealed record ObservationView(
    string Id, string Team, string Kind, string Impact, DateOnly ObservedOn, string Order, bool Stands, Observation Observation,
    long Version)
    : IOrdered
{
    public static ObservationView? After(ObservationView? view, RecordedEvent e) =>
        Observation.Fold.Evolve(view?.Observation, e) is not { } held ? null : new ObservationView(
            e.Stream, held.Team, held.Kind, held.Content.Impact, held.Content.ObservedOn,
            string.Create(CultureInfo.InvariantCulture, $"{held.Content.ObservedOn:yyyy-MM-dd}-{held.Id}"),
            held.WithdrawnBecause is null, held, (view?.Version ?? 0) + 1);
}
