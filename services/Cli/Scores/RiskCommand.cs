using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary><c>scorecard risks</c>: what is forecast to miss 合格.</summary>
internal static class RiskCommand
{
    public static CliCommand Create()
    {
        var team = Fields.Team(required: false);
        return new CliCommand("risks", "Lists the KPIs of running periods that are forecast to miss their band.",
            "salesctl scorecard risks --team north-east") { team }.Runs(async call =>
        {
            var risks = await call.Platform.Scorecards.ReadAllAsync(
                (client, page, options) => client.ListRisksAsync(
                    new ListRisksRequest { Team = call.Get(team) ?? "", PageToken = page }, options),
                reply => reply.Risks, reply => reply.NextPageToken);
            call.Output.List("risks", risks, ["=Team", "Period", "KPI", ">Forecast", "Found on"],
                risk => [risk.Team, risk.Period, Words.Kpi(risk.Kpi), Formats.Percent(Wire.Exact(risk.ForecastRatio)),
                    Formats.Day(risk.Day)]);
        });
    }
}
