using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Scorecards.Kpis;

namespace SalesPlatform.Scorecards.Queries;

/// <summary>Figures as messages.</summary>
public static class ScorecardMessages
{
    /// <summary>The message of a scorecard.</summary>
    public static Scorecard ToMessage(this ScorecardFigures scorecard)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        var facts = scorecard.Facts;
        return new Scorecard
        {
            Team = facts.Team,
            Rep = facts.Rep ?? "",
            Period = $"{facts.Window.Period}",
            StartsOn = facts.Window.Start.ToDate(),
            EndsBefore = facts.Window.End.ToDate(),
            AsOf = facts.AsOf.ToTimestamp(),
            Currency = facts.Currency,
            Kpis = { scorecard.Kpis.Select(ToMessage) },
        };
    }

    private static Kpi ToMessage(KpiResult result) => new()
    {
        Kpi_ = result.Kpi,
        Actual = result.Actual?.ToExact(),
        Target = result.Target?.ToExact(),
        Ratio = result.Ratio?.ToExact(),
        Rating = NameOf(result.Rating),
        Provisional = result.Provisional,
        Reasons = { result.Reasons },
        ProratedTarget = result.ProratedTarget?.ToExact(),
        ProratedRatio = result.ProratedRatio?.ToExact(),
        StandardVersion = result.Standard?.Version ?? 0,
        QualifiedAt = result.Standard?.QualifiedAt.ToExact(),
        ExcellentAt = result.Standard?.ExcellentAt?.ToExact(),
        Facts = result.Facts,
        OutsideMembership = result.OutsideMembership?.ToExact(),
    };

    private static string NameOf(Rating rating) => rating switch
    {
        Rating.Excellent => "excellent",
        Rating.Qualified => "qualified",
        Rating.Below => "below",
        Rating.NotApplicable => "not-applicable",
        Rating.InsufficientData => "insufficient-data",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };
}
