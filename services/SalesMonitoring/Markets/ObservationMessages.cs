using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.SalesMonitoring.Markets;

internal static class ObservationMessages
{
    private const int MostEvidence = 20;
    private const int LongestLink = 1_000;

    public static string Kind(this FieldErrors errors, Wire.ObservationKind kind)
    {
        errors.Require(kind is Wire.ObservationKind.Trend or Wire.ObservationKind.DemandChange, "kind", "missing",
            "Say whether it is a trend or a demand change.");
        return System.Enum.IsDefined(kind) ? ObservationWords.Kinds[(int)kind] : "";
    }

    public static ObservationContent Content(this FieldErrors errors, Wire.ObservationContent? content)
    {
        if (!errors.Require(content is not null, "content", "missing", "The content is missing."))
            content = new Wire.ObservationContent();
        errors.Require(content!.Impact is > Wire.Impact.Unspecified and <= Wire.Impact.Neutral, "content.impact", "missing",
            "Say whether it is an opportunity, a threat or neutral.");
        errors.Require(content.Evidence.Count <= MostEvidence, "content.evidence", "too-many",
            $"An observation has at most {MostEvidence} pieces of evidence.");
        return new ObservationContent(
            errors.Text("content.title", content.Title),
            errors.OptionalText("content.description", content.Description, RequestFields.LongestText),
            System.Enum.IsDefined(content.Impact) ? ObservationWords.Impacts[(int)content.Impact] : "",
            errors.Day("content.observed_on", content.ObservedOn), NullIfEmpty(errors.OptionalText("content.region", content.Region)),
            NullIfEmpty(errors.OptionalText("content.product_line", content.ProductLine)),
            errors.OptionalText("content.customer", content.Customer),
            [.. content.Evidence.Select((evidence, i) => Evidence(errors, $"content.evidence[{i}]", evidence))]);
    }

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

    private static Evidence Evidence(FieldErrors errors, string field, Wire.Evidence evidence) => new(
        errors.Text($"{field}.source", evidence.Source), errors.OptionalText($"{field}.link", evidence.Link, LongestLink),
        errors.OptionalText($"{field}.quote", evidence.Quote, RequestFields.LongestText), errors.Day($"{field}.dated", evidence.Dated));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
