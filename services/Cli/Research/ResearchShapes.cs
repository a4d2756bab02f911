using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Research;

/// <summary>Market research as programs read it, and the names the command line has for its kinds.</summary>
internal static class ResearchShapes
{
    private static readonly Dictionary<string, PricePosition> Positions = new()
    {
        ["lower"] = PricePosition.Lower,
        ["similar"] = PricePosition.Similar,
        ["higher"] = PricePosition.Higher,
    };

    public static string[] PositionNames => [.. Positions.Keys];

    public static PricePosition PositionOf(string name) => Positions[name];

    public static string NameOf(PricePosition position) => Positions.FirstOrDefault(pair => pair.Value == position).Key ?? $"{position}";

    public static string NameOf(FindingKind kind) => kind switch
    {
        FindingKind.Market => "market",
        FindingKind.CustomerDemand => "customer-demand",
        FindingKind.OwnStrength => "own-strength",
        _ => $"{kind}",
    };

    public static object Of(Competitor competitor) => new
    {
        competitor.Team,
        competitor.FiscalYear,
        Competitor = competitor.Competitor_,
        competitor.Revision,
        competitor.Name,
        competitor.Strategy,
        Strengths = competitor.Strengths.ToArray(),
        Weaknesses = competitor.Weaknesses.ToArray(),
        PricePosition = NameOf(competitor.PricePosition),
        Estimates = competitor.Estimates.Select(estimate => new { estimate.Period, Amount = Wire.Money(estimate.Amount), estimate.Source }),
        Conclusions = Wire.Text(competitor.Conclusions),
        competitor.Source,
        WrittenBy = Wire.Text(competitor.WrittenBy),
        WrittenAt = Wire.Instant(competitor.WrittenAt),
    };

    public static object Of(Finding finding) => new
    {
        Finding = finding.Finding_,
        Kind = NameOf(finding.Kind),
        finding.Title,
        Detail = Wire.Text(finding.Detail),
        finding.Evidence,
        finding.Source,
        ObservedOn = Wire.Day(finding.ObservedOn),
        Product = Wire.Text(finding.Product),
        Replaces = Wire.Text(finding.Replaces),
        ReplacedBy = Wire.Text(finding.ReplacedBy),
        RecordedBy = Wire.Text(finding.RecordedBy),
        RecordedAt = Wire.Instant(finding.RecordedAt),
    };
}
