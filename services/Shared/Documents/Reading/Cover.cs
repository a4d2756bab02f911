namespace SalesPlatform.Documents.Reading;

internal static class Cover
{
    public static IReadOnlyList<(string Name, string Value)> Of(Reader reader)
    {
        var (content, version, labels) = (reader.Content, reader.Version, reader.Labels);
        (string, string)[] all =
        [
            (labels.Team, reader.TeamName),
            (labels.Period, reader.Period),
            (labels.Subject, reader.SubjectName),
            (labels.AsOf, $"{reader.Instant(content.AsOf.ToDateTimeOffset())} ({reader.ZoneName})"),
            (labels.Number, version?.Number ?? ""),
            (labels.Version, version is null ? "" : version.Supersedes == 0
                ? $"{version.Version} ({labels.FirstVersion})" : $"{version.Version}"),
            (labels.Status, labels.StatusOf(version?.Status ?? "draft")),
            (labels.Author, version?.Author ?? content.Author),
            (labels.ApprovedBy, version?.ApprovedBy ?? ""),
            (labels.IssuedAt, version?.IssuedAt is { } issued ? reader.Instant(issued.ToDateTimeOffset()) : ""),
        ];
        return [.. all.Where(pair => pair.Item2.Length > 0).Select(pair => (pair.Item1, Reader.Clean(pair.Item2)))];
    }

    public static IReadOnlyList<(string Name, string Value)> SourceOf(Reader reader)
    {
        var (content, version, labels) = (reader.Content, reader.Version, reader.Labels);
        (string, string)[] all =
        [
            (labels.Service, content.Service),
            (labels.Position, Reader.Format(content.Position, "0")),
            (labels.AsOf, $"{reader.Instant(content.AsOf.ToDateTimeOffset())} ({reader.ZoneName})"),
            (labels.Hash, version?.ContentHash ?? ""),
        ];
        return [.. all.Where(pair => pair.Item2.Length > 0)];
    }
}
