using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;

namespace SalesPlatform.SalesMonitoring.Markets;

/// <summary>What an observation rests on.</summary>
/// <param name="Link">An address, or empty.</param>
/// <param name="Quote">What was said or written there, or empty.</param>
internal sealed record Evidence(string Source, string Link, string Quote, DateOnly Dated);

/// <summary>What exactly was observed. Private: quotes may name persons and customers.</summary>
/// <param name="Customer">The customer it is about, or empty.</param>
/// <param name="Evidence">At least one.</param>
[Event("sales-monitoring", "market-observation-detailed", 1)]
internal sealed record MarketObservationDetailed(string Description, string Customer, IReadOnlyList<Evidence> Evidence);

/// <summary>Why an observation was taken back. Private as what it speaks of.</summary>
[Event("sales-monitoring", "market-observation-withdrawal-explained", 1)]
internal sealed record MarketObservationWithdrawalExplained(string Reason);

/// <summary>The kinds of observations and of their impact.</summary>
internal static class ObservationWords
{
    /// <summary>市场趋势, by the number of the contract.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["", "trend", "demand-change"];

    /// <summary>What it means for us, by the number of the contract.</summary>
    public static IReadOnlyList<string> Impacts { get; } = ["", "opportunity", "threat", "neutral"];
}

internal sealed record ObservationContent(
    string Title, string Description, string Impact, DateOnly ObservedOn, string? Region, string? ProductLine, string Customer,
    IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Whether two say the same.</summary>
    public bool Says(ObservationContent other)
    {
        return this with { Evidence = other.Evidence } == other && Evidence.SequenceEqual(other.Evidence);
    }
}

/// <summary>An observation with its history. Stream <c>market-observation/{id}</c>.</summary>
/// <param name="Id">GUID v7.</param>
/// <param name="Kind">trend or demand-change.</param>
/// <param name="Revision">1 for the first.</param>
/// <param name="RecordedAt">When the platform learned it.</param>
/// <param name="WithdrawnBecause">Null while it stands.</param>
internal sealed record Observation(
    Guid Id, string Team, string Kind, ObservationContent Content, int Revision, string RecordedBy, DateTimeOffset RecordedAt,
    string? WithdrawnBecause)
{
    /// <summary>How the stream is read; null: there is none.</summary>
    public static Aggregate<ObservationState> Aggregate { get; } = new("market-observation", new ObservationState(null),
        (state, e) => new ObservationState(After(state.Held, e.Data, e.Actor, e.RecordedAt)));

    /// <summary>After an event; null before it was recorded.</summary>
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

/// <summary>The state of a stream of observations.</summary>
/// <param name="Held">Null: there is none.</param>
internal sealed record ObservationState(Observation? Held)
{
    /// <exception cref="DomainException">There is none.</exception>
    public Observation Require(Guid id) => Held ?? throw DomainException.NotFound("observation", $"{id}");
}
