using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Planning.Research;

internal static class ResearchReplies
{
    public static Wire.CompetitorReply Of(IReadOnlyList<CompetitorProfile> revisions, long version) => new()
    {
        Competitor = Of(revisions[^1]),
        Earlier = { revisions.Reverse().Skip(1).Select(Of) },
        Version = version,
    };

    public static Wire.Competitor Of(CompetitorProfile profile)
    {
        var content = profile.Content;
        return new Wire.Competitor
        {
            Team = content.Team,
            FiscalYear = content.FiscalYear,
            Competitor_ = content.Competitor,
            Revision = content.Revision,
            Name = content.Name,
            Strategy = content.Strategy,
            Strengths = { content.Strengths },
            Weaknesses = { content.Weaknesses },
            PricePosition = content.PricePosition switch
            {
                PricePositions.Lower => Wire.PricePosition.Lower,
                PricePositions.Similar => Wire.PricePosition.Similar,
                PricePositions.Higher => Wire.PricePosition.Higher,
                var position => throw new InvalidOperationException($"'{position}' is no position of prices that is known here."),
            },
            Estimates =
            {
                content.Estimates.Select(estimate => new Wire.SalesEstimate
                {
                    Period = estimate.Period, Amount = estimate.Amount.ToMoney(estimate.Currency), Source = estimate.Source,
                }),
            },
            Conclusions = content.Conclusions,
            Source = content.Source,
            WrittenBy = profile.WrittenBy,
            WrittenAt = profile.WrittenAt.ToTimestamp(),
        };
    }

    public static Wire.Finding Of(Finding finding)
    {
        var content = finding.Content;
        return new Wire.Finding
        {
            Finding_ = $"{content.Finding}",
            Kind = content.Kind switch
            {
                FindingKinds.Market => Wire.FindingKind.Market,
                FindingKinds.CustomerDemand => Wire.FindingKind.CustomerDemand,
                FindingKinds.OwnStrength => Wire.FindingKind.OwnStrength,
                var kind => throw new InvalidOperationException($"'{kind}' is no kind of finding that is known here."),
            },
            Title = content.Title,
            Detail = content.Detail,
            Evidence = content.Evidence,
            Source = content.Source,
            ObservedOn = content.ObservedOn.ToDate(),
            Product = content.Product ?? "",
            Replaces = content.Replaces is { } replaced ? $"{replaced}" : "",
            ReplacedBy = finding.ReplacedBy is { } by ? $"{by}" : "",
            RecordedBy = finding.RecordedBy,
            RecordedAt = finding.RecordedAt.ToTimestamp(),
        };
    }

    public static string KindOf(Wire.FindingKind kind) => kind switch
    {
        Wire.FindingKind.Market => FindingKinds.Market,
        Wire.FindingKind.CustomerDemand => FindingKinds.CustomerDemand,
        Wire.FindingKind.OwnStrength => FindingKinds.OwnStrength,
        _ => "",
    };

    /// <summary>Recorded now, or by the same command before.</summary>
    public static Wire.MarketFindingReply Of(ResearchFile file, ResearchFindingRecorded recorded, long version) => new()
    {
        Finding = Of(file.Findings.FindLast(finding => finding.Content with { Finding = recorded.Finding } == recorded)
            ?? throw DomainException.NotFound("finding", recorded.Title)),
        Version = version,
    };
}
