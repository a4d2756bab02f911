namespace SalesPlatform.SalesMonitoring.Markets;

internal sealed record Evidence(string Source, string Link, string Quote, DateOnly Dated);

/// <summary>Private: quotes may name persons and customers.</summary>
[Event("sales-monitoring", "market-observation-detailed", 1)]
internal sealed record MarketObservationDetailed(string Description, string Customer, IReadOnlyList<Evidence> Evidence);

/// <summary>Private as what it speaks of.</summary>
[Event("sales-monitoring", "market-observation-withdrawal-explained", 1)]
internal sealed record MarketObservationWithdrawalExplained(string Reason);

internal static class ObservationWords
{
    /// <summary>By the number of the contract.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["", "trend", "demand-change"];

    /// <summary>By the number of the contract.</summary>
    public static IReadOnlyList<string> Impacts { get; } = ["", "opportunity", "threat", "neutral"];
}

internal sealed record ObservationContent(
    string Title, string Description, string Impact, DateOnly ObservedOn, string? Region, string? ProductLine, string Customer,
    IReadOnlyList<Evidence> Evidence)
{
    public bool Says(ObservationContent other)
    {
        return this with { Evidence = other.Evidence } == other && Evidence.SequenceEqual(other.Evidence);
    }
}

/// <summary>It stands while there is no reason why it was withdrawn.</summary>
internal sealed record Observation(
    Guid Id, string Team, string Kind, ObservationContent Content, int Revision, string RecordedBy, DateTimeOffset RecordedAt,
    string? WithdrawnBecause)
{
    public static Aggregate<ObservationState> Aggregate { get; } = new("market-observation", new ObservationState(null),
        (state, e) => new ObservationState(After(state.Held, e.Data, e.Actor, e.RecordedAt)));

    public static Observation? After(Observation? held, object data, string actor, DateTimeOffset at) => data switch
    {
        MarketObservationRecorded e => new Observation(e.Observation, e.Team, e.Kind,
            new ObservationContent(e.Title, "", e.Impact, e.ObservedOn, e.Region, e.ProductLine, "", []), 1, actor, at, null),
        MarketObservationRevised e when held is not null => held with
        {
            Revision = e.Revision,
            Content = held.Content with
            {
                Title = e.Title,
                Impact = e.Impact,
                ObservedOn = e.ObservedOn,
                Region = e.Region,
                ProductLine = e.ProductLine
            },
        },
        MarketObservationDetailed e when held is not null => held with
        {
            Content = held.Content with { Description = e.Description, Customer = e.Customer, Evidence = e.Evidence },
        },
        MarketObservationWithdrawn when held is not null => held with { WithdrawnBecause = "" },
        MarketObservationWithdrawalExplained e when held is not null => held with { WithdrawnBecause = e.Reason },
        _ => held,
    };
}

internal sealed record ObservationState(Observation? Held)
{
    public Observation Require(Guid id) => Held ?? throw DomainException.NotFound("observation", $"{id}");
}
