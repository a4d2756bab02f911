using System.Collections.Immutable;

namespace SalesPlatform.LaunchCoordination.Launches;

internal abstract record DeliveryStatus
{
    private DeliveryStatus()
    {
    }

    public string Name => this switch
    {
        Committed => "committed",
        Slipped => "slipped",
        Met => "met",
        Requested => "requested",
        _ => throw Unexpected.State(this),
    };

    /// <summary>None before the department has committed itself.</summary>
    public DateOnly? Date => this switch
    {
        Committed committed => committed.DueOn,
        Slipped slipped => slipped.DueOn,
        Met met => met.MetOn,
        _ => null,
    };

    public sealed record Requested : DeliveryStatus;

    public sealed record Committed(DateOnly DueOn) : DeliveryStatus;

    public sealed record Slipped(DateOnly DueOn, string Reason) : DeliveryStatus;

    public sealed record Met(DateOnly DueOn, DateOnly MetOn) : DeliveryStatus;
}

/// <param name="Department"><c>rnd</c> or <c>production</c>.</param>
/// <param name="Quality">Requirements, each with its newest assessment if there is one.</param>
internal sealed record Delivery(
    string Department, DateOnly WantedOn, DeliveryStatus Status, ImmutableSortedDictionary<string, QualityAssessed?> Quality)
{
    public static ImmutableSortedDictionary<string, Delivery> After(ImmutableSortedDictionary<string, Delivery> all, object e)
    {
        return e switch
        {
            DeliveryRequested asked => all.SetItem(asked.Delivery, Requested(asked)),
            DeliveryCommitted committed => Moved(committed.Delivery, new DeliveryStatus.Committed(committed.DueOn)),
            DeliverySlipped slipped => Moved(slipped.Delivery, new DeliveryStatus.Slipped(slipped.To, slipped.Reason)),
            DeliveryMet met => Moved(met.Delivery, new DeliveryStatus.Met(met.DueOn, met.MetOn)),
            QualityAssessed made => all.SetItem(made.Delivery, all[made.Delivery] with
            {
                Quality = all[made.Delivery].Quality.SetItem(made.Requirement, made),
            }),
            _ => all,
        };

        ImmutableSortedDictionary<string, Delivery> Moved(string delivery, DeliveryStatus status) =>
            all.SetItem(delivery, all[delivery] with { Status = status });
    }

    private static Delivery Requested(DeliveryRequested asked) => new(asked.Department, asked.WantedOn, new DeliveryStatus.Requested(),
        asked.QualityRequirements.ToImmutableSortedDictionary(
            requirement => requirement, _ => (QualityAssessed?)null, StringComparer.Ordinal));
}
