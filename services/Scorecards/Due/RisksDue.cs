using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Due;
using SalesPlatform.Scorecards.Risks;

namespace SalesPlatform.Scorecards.Due;

internal sealed class RisksDue(RiskReader risks) : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        if (!reading.Caller.Is(Roles.SalesManager, Roles.Executive))
            return [];
        var found = await risks.ReadAsync(reading.Caller.TeamsOf(reading.Team), reading.Now, cancellation);
        return found.Select(ItemOf);
    }

    private static DueItem ItemOf(RiskEntry risk)
    {
        var forecast = Shown.Percent(risk.ForecastRatio);
        var scorecard = new Wire.GetScorecardRequest { Team = risk.Team, Period = risk.Period };
        var item = DueList.Item("kpi-at-risk", $"{risk.Team}/{risk.Period}/{risk.Kpi}", risk.Team, $"{risk.Team} {risk.Period}", risk.Kpi,
                $"{KpiNames.Zh(risk.Kpi)}预计达不到合格（预测 {forecast}）。", $"{KpiNames.En(risk.Kpi)} is forecast to miss qualified ({forecast}).")
            .Since(risk.RecordedAt)
            .Do("explain", ("查看依据", "Look behind it"), $"scorecard explain --team {risk.Team} --period {risk.Period} --kpi {risk.Kpi}",
                Wire.Scorecards.Descriptor, "Explain",
                new Wire.ExplainRequest { Scorecard = scorecard, Kpi = risk.Kpi });
        item.Roles.Add([Roles.Executive, Roles.SalesManager]);
        return item;
    }
}
