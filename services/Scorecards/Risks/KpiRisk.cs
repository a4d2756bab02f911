using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Domain;

namespace SalesPlatform.Scorecards.Risks;

internal sealed record RiskSubject(string Team, string Period, DateOnly Day);

/// <summary>预警: forecast to miss 合格.</summary>
internal sealed record KpiRisk(bool IsAtRisk)
{
    public static Aggregate<KpiRisk> Aggregate { get; } = new("kpi-risk", new KpiRisk(false), Evolve);

    /// <summary>Only a forecast that changes the band is an event.</summary>
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
