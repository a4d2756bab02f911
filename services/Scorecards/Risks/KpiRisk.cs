using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;

namespace SalesPlatform.Scorecards.Risks;

/// <summary>Which KPI of which team and period.</summary>
/// <param name="Period">Label.</param>
/// <param name="Day">The company's day of the forecast.</param>
internal sealed record RiskSubject(string Team, string Period, DateOnly Day);

/// <summary>Whether a KPI of a running period is at risk (预警).</summary>
/// <param name="IsAtRisk">It was forecast to miss 合格, and not otherwise since.</param>
internal sealed record KpiRisk(bool IsAtRisk)
{
    /// <summary>How the stream is read.</summary>
    public static Aggregate<KpiRisk> Aggregate { get; } = new("kpi-risk", new KpiRisk(false), Evolve);

    /// <summary>Notes a forecast: only one that changes the band is an event.</summary>
    public static IEnumerable<object> Assess(KpiRisk state, RiskSubject subject, RiskForecast forecast)
    {
        return (state.IsAtRisk, forecast.Rating) switch
        {
            (false, Rating.Below) =>
            [
                new KpiRiskFound(subject.Team, subject.Period, forecast.Kpi, subject.Day, forecast.Ratio, forecast.Standard.QualifiedAt,
                    forecast.Standard.Version),
            ],
            (true, Rating.Qualified or Rating.Excellent) =>
                [new KpiRiskEnded(subject.Team, subject.Period, forecast.Kpi, subject.Day, forecast.Ratio!.Value, forecast.Rating.Name())],
            _ => [],
        };
    }

    private static KpiRisk Evolve(KpiRisk state, RecordedEvent e) => e.Data switch
    {
        KpiRiskFound => new KpiRisk(true),
        KpiRiskEnded => new KpiRisk(false),
        _ => state,
    };
}
