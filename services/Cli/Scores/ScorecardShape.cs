using System.Text.Json.Serialization;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary>A scorecard as programs read it. Numbers are exact strings, what is unknown is null, and <c>rep</c> is there for a rep
/// only.</summary>
internal sealed record ScorecardShape(
    string Team, string Period, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rep,
    string? StartsOn, string? EndsBefore, string? AsOf, string Currency, IReadOnlyList<KpiShape> Kpis)
{
    /// <summary>Once the period was closed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StandingShape? Standing { get; init; }

    /// <summary>While it is closed: what the facts give now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SinceCloseShape? SinceClose { get; init; }

    public static ScorecardShape Of(Scorecard card) => new(
        card.Team, card.Period, Wire.Text(card.Rep), Wire.Day(card.StartsOn), Wire.Day(card.EndsBefore), Wire.Instant(card.AsOf),
        card.Currency, [.. card.Kpis.Select(KpiShape.Of)])
    {
        Standing = card.Standing is { Revision: > 0 } standing ? StandingShape.Of(standing) : null,
        SinceClose = card.SinceClose is { } since
            ? new SinceCloseShape(since.Facts, [.. since.Kpis.Select(KpiShape.Of)], [.. since.Changes.Select(ChangeShape.Of)]) : null,
    };
}

/// <summary>Where a period stands.</summary>
internal sealed record StandingShape(
    string Status, int Revision, string? PublishedAt, string? AsOf, string ClosedBy, string? ReopenedBy, string? Reason,
    IReadOnlyList<string> Unreached, long Version)
{
    public static StandingShape Of(PeriodStanding standing) => new(
        standing.Status, standing.Revision, Wire.Instant(standing.PublishedAt), Wire.Instant(standing.AsOf), standing.ClosedBy,
        Wire.Text(standing.ReopenedBy), Wire.Text(standing.Reason), [.. standing.Unreached], standing.Version);
}

/// <summary>What the facts of a closed period give now.</summary>
internal sealed record SinceCloseShape(long Facts, IReadOnlyList<KpiShape> Kpis, IReadOnlyList<ChangeShape> Changes);

/// <summary>What one cause did to a published KPI.</summary>
internal sealed record ChangeShape(
    string Kpi, string Cause, string? Actual, string? Target, string? Ratio, string? RatioAfter, string RatingBefore, string RatingAfter,
    long Events,
    IReadOnlyList<ChangeItemShape> Items)
{
    public static ChangeShape Of(FigureChange change) => new(
        change.Kpi, change.Cause, Wire.Number(change.Actual), Wire.Number(change.Target), Wire.Number(change.Ratio),
        Wire.Number(change.RatioAfter),
        change.RatingBefore, change.RatingAfter, change.Events,
        [.. change.Items.Select(
            item => new ChangeItemShape(item.EventId, item.Label, Wire.Instant(item.RecordedAt), Wire.Number(item.Amount)))]);
}

/// <summary>An event behind a change.</summary>
internal sealed record ChangeItemShape(string EventId, string Label, string? RecordedAt, string? Amount);

/// <summary>One KPI of a scorecard.</summary>
internal sealed record KpiShape(
    string Kpi, string? Actual, string? Target, string? Ratio, string Rating, bool Provisional, IReadOnlyList<string> Reasons,
    string? ProratedTarget, string? ProratedRatio, string? ProratedRating, int StandardVersion, string? QualifiedAt, string? ExcellentAt,
    long Facts, string? Variance)
{
    /// <summary>Of a running period, beside the rated ratio.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WholeRatio { get; init; }

    /// <summary>Of a cost deviation.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SignedRatio { get; init; }

    /// <summary>Of an attainment, where there are such sales.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OutsideMembership { get; init; }

    /// <summary>Of a satisfaction.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SampleShape? Sample { get; init; }

    /// <summary>Of a team uplift.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CohortShape? MatchedCohort { get; init; }

    /// <summary>Of a team uplift.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int MissingAppraisals { get; init; }

    public static KpiShape Of(Kpi kpi) => new(
        kpi.Kpi_, Wire.Number(kpi.Actual), Wire.Number(kpi.Target), Wire.Number(kpi.Ratio), kpi.Rating, kpi.Provisional, [.. kpi.Reasons],
        Wire.Number(kpi.ProratedTarget), Wire.Number(kpi.ProratedRatio), Wire.Text(kpi.ProratedRating), kpi.StandardVersion,
        Wire.Number(kpi.QualifiedAt), Wire.Number(kpi.ExcellentAt), kpi.Facts, Wire.Number(kpi.Variance))
    {
        WholeRatio = Wire.Number(kpi.WholeRatio),
        SignedRatio = Wire.Number(kpi.SignedRatio),
        OutsideMembership = Wire.Number(kpi.OutsideMembership),
        Sample = kpi.Responses == 0 ? null : new SampleShape(kpi.Responses, Wire.Number(kpi.IntervalLow), Wire.Number(kpi.IntervalHigh)),
        MatchedCohort = kpi.Matched is { } matched
            ? new CohortShape(matched.People, Wire.Number(matched.Actual), Wire.Number(matched.Before), Wire.Number(matched.Ratio))
            : null,
        MissingAppraisals = kpi.MissingAppraisals,
    };
}

/// <summary>Responses of a satisfaction, and the 95 % interval of the share.</summary>
internal sealed record SampleShape(long Responses, string? IntervalLow, string? IntervalHigh);

/// <summary>The people with a score in both periods.</summary>
internal sealed record CohortShape(int People, string? Actual, string? Before, string? Ratio);
