using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.SalesMonitoring.Markets;

internal static class ObservationReplies
{
    public static Wire.MarketObservation Of(Observation held, long version) => new()
    {
        Observation = $"{held.Id}",
        Team = held.Team,
        Kind = (Wire.ObservationKind)ObservationWords.Kinds.ToList().IndexOf(held.Kind),
        RecordedBy = held.RecordedBy,
        RecordedAt = held.RecordedAt.ToTimestamp(),
        Revision = held.Revision,
        WithdrawnBecause = held.WithdrawnBecause ?? "",
        Version = version,
        Content = new Wire.ObservationContent
        {
            Title = held.Content.Title,
            Description = held.Content.Description,
            Impact = (Wire.Impact)ObservationWords.Impacts.ToList().IndexOf(held.Content.Impact),
            ObservedOn = held.Content.ObservedOn.ToDate(),
            Region = held.Content.Region ?? "",
            ProductLine = held.Content.ProductLine ?? "",
            Customer = held.Content.Customer,
            Evidence =
            {
                held.Content.Evidence.Select(evidence => new Wire.Evidence
                {
                    Source = evidence.Source,
                    Link = evidence.Link,
                    Quote = evidence.Quote,
                    Dated = evidence.Dated.ToDate(),
                }),
            },
        },
    };
}
