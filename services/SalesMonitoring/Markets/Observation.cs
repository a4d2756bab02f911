namespace SalesPlatform.SalesMonitoring.Markets;

internal sealed record Evidence(string Source, string Link, string Quote, DateOnly Dated);

internal sealed record ObservationContent(
    string Title, string Description, string Impact, DateOnly ObservedOn, string? Region, string? ProductLine, string Customer,
    IReadOnlyList<Evidence> Evidence)
{
    public bool Says(ObservationContent other) =>
        this with { Evidence = other.Evidence } == other && Evidence.SequenceEqual(other.Evidence);
}

/// <summary>It stands while there is no reason why it was withdrawn. Stream <c>market-observation/{id}</c>.</summary>
internal sealed record Observation(
    Guid Id, string Team, string Kind, ObservationContent Content, int Revision, string RecordedBy, DateTimeOffset RecordedAt,
    string? WithdrawnBecause)
{
    public static Fold<Observation> Fold { get; } = new Fold<Observation>("market-observation")
        .Begins<MarketObservationRecorded>((_, said, e) => new Observation(said.Observation, said.Team, said.Kind,
            new ObservationContent(said.Title, "", said.Impact, said.ObservedOn, said.Region, said.ProductLine, "", []),
            1, e.Actor, Learned.InMicroseconds(e.RecordedAt), null))
        .On<MarketObservationRevised>((held, revised) => held with
        {
            Revision = revised.Revision,
            Content = held.Content with
            {
                Title = revised.Title,
                Impact = revised.Impact,
                ObservedOn = revised.ObservedOn,
                Region = revised.Region,
                ProductLine = revised.ProductLine
            },
        })
        .On<MarketObservationDetailed>((held, details) => held with
        {
            Content = held.Content with
            {
                Description = details.Description,
                Customer = details.Customer,
                Evidence = details.Evidence
            },
        })
        .On<MarketObservationWithdrawn>((held, _) => held with { WithdrawnBecause = "" })
        .On<MarketObservationWithdrawalExplained>((held, explained) => held with { WithdrawnBecause = explained.Reason });
}
