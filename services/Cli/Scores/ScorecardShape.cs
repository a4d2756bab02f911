using System.Text.Json.Serialization;
using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary>A scorecard as programs read it. Numbers are exact strings, what is unknown is null, and <c>rep</c> is there for a rep only.</summary>
internal sealed record ScorecardShape(
    string Team, string Period, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rep,
    string? StartsOn, string? EndsBefore, string? AsOf, string Currency, IReadOnlyList<KpiShape> Kpis)
{
    public static ScorecardShape Of(Scorecard card) => new(
        card.Team, card.Period, Wire.Text(card.Rep), Wire.Day(card.StartsOn), Wire.Day(card.EndsBefore), Wire.Instant(card.AsOf),
        card.Currency, [.. card.Kpis.Select(KpiShape.Of)]);
}

/// <summary>One KPI of a scorecard.</summary>
internal sealed record KpiShape(
    string Kpi, string? Actual, string? Target, string? Ratio, string Rating, bool Provisional, IReadOnlyList<string> Reasons,
    string? ProratedTarget, string? ProratedRatio, int StandardVersion, string? QualifiedAt, string? ExcellentAt, long Facts)
{
    public static KpiShape Of(Kpi kpi) => new(
        kpi.Kpi_, Wire.Number(kpi.Actual), Wire.Number(kpi.Target), Wire.Number(kpi.Ratio), kpi.Rating, kpi.Provisional, [.. kpi.Reasons],
        Wire.Number(kpi.ProratedTarget), Wire.Number(kpi.ProratedRatio), kpi.StandardVersion, Wire.Number(kpi.QualifiedAt),
        Wire.Number(kpi.ExcellentAt), kpi.Facts);
}
