using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary><c>scorecard trend</c>: the last periods side by side.</summary>
internal static class TrendCommand
{
    public static CliCommand Create()
    {
        var choice = new CardChoice();
        var count = Fields.Whole("--last", "How many periods, the one named included. Default: 6.", 1, 36);
        var command = new CliCommand("trend", "Shows the KPIs of the last periods.",
            "salesctl scorecard trend --team north-east --period FY2018-M12 --last 12",
            "salesctl scorecard trend --team north-east --period FY2018-Q4 --rep 285 --json") { count };
        choice.AddTo(command);
        return command.Runs(async call =>
        {
            var request = new GetTrendRequest { Last = choice.In(call), Count = call.Get(count) ?? 0 };
            var reply = await call.Platform.Scorecards.ReadAsync((client, options) => client.GetTrendAsync(request, options));
            call.Output.Show(new { Scorecards = reply.Scorecards.Select(ScorecardShape.Of) }, console =>
            {
                var kpis = reply.Scorecards.SelectMany(card => card.Kpis).Select(kpi => kpi.Kpi_).Distinct().ToList();
                var table = Tables.Of(["Period", .. kpis.Select(kpi => $">{Words.Kpi(kpi).Replace(' ', '\n')}")]);
                foreach (var card in reply.Scorecards)
                    table.Row([$"{card.Period}{(card.Standing?.Status == "closed" ? " " + Say("closed") : "")}",
                        .. kpis.Select(kpi => Cell(card, kpi))]);
                console.Write(table);
            });
        });
    }

    private static string Cell(Scorecard card, string name) =>
        card.Kpis.FirstOrDefault(kpi => kpi.Kpi_ == name) is not { } found ? ""
        : found.Ratio is null ? Words.Rating(found.Rating).Replace(" ", "\n", StringComparison.Ordinal)
        : $"{ScorecardView.Ratio(found)}\n{Words.Rating(found.Rating)}{(found.Provisional ? "\n" + Say("provisional") : "")}";
}
