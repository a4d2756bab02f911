namespace SalesPlatform.SalesMonitoring.Markets;

internal static class ObservationFields
{
    private const int MostEvidence = 20;
    private const int LongestLink = 1_000;

    public static string Kind(this FieldErrors errors, Wire.ObservationKind kind)
    {
        errors.Require(kind is Wire.ObservationKind.Trend or Wire.ObservationKind.DemandChange, "kind", "missing",
            "Say whether it is a trend or a demand change.");
        return Enum.IsDefined(kind) ? ObservationWords.Kinds[(int)kind] : "";
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
            errors.OptionalLongText("content.description", content.Description),
            Enum.IsDefined(content.Impact) ? ObservationWords.Impacts[(int)content.Impact] : "",
            errors.Day("content.observed_on", content.ObservedOn), NullIfEmpty(errors.OptionalText("content.region", content.Region)),
            NullIfEmpty(errors.OptionalText("content.product_line", content.ProductLine)),
            errors.OptionalText("content.customer", content.Customer),
            [.. content.Evidence.Select((evidence, i) => Evidence(errors, $"content.evidence[{i}]", evidence))]);
    }

    private static Evidence Evidence(FieldErrors errors, string field, Wire.Evidence evidence) => new(
        errors.Text($"{field}.source", evidence.Source), errors.OptionalText($"{field}.link", evidence.Link, LongestLink),
        errors.OptionalLongText($"{field}.quote", evidence.Quote), errors.Day($"{field}.dated", evidence.Dated));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
