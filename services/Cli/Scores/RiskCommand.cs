using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary><c>scorecard risks</c>: what is forecast to miss 合格.</summary>
internal static class RiskCommand
{
    public static CliCommand Create()
    {
        var team = Fields.Team(required: false);
        return new CliCommand("risks", "Lists the KPIs of running periods that are forecast to miss their band (预警).",
            "salesctl scorecard risks --team north-east") { team }.Runs(async call =>
        {
            var request = new ListRisksRequest { Team = call.Get(team) ?? "" };
            var reply = await call.Platform.Scorecards.ReadAsync((client, options) => client.ListRisksAsync(request, options));
            call.Output.Show(new { Risks = reply.Risks.Select(Shape) }, console =>
            {
                var table = Tables.Of("Team", "Period", "KPI", ">Forecast", "Found on");
                foreach (var risk in reply.Risks)
                    table.Row(risk.Team, risk.Period, Words.Kpi(risk.Kpi), Formats.Percent(Wire.Exact(risk.ForecastRatio)), Formats.Day(risk.Day));
                console.Write(table);
            });
        });
    }

    private static object Shape(Risk risk) => new
    {
        risk.EventId,
        risk.Team,
        risk.Period,
        risk.Kpi,
        ForecastRatio = Wire.Number(risk.ForecastRatio),
        Day = Wire.Day(risk.Day),
        FoundAt = Wire.Instant(risk.FoundAt),
    };
}
