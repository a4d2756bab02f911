namespace SalesPlatform.Cli.Scores;

/// <summary><c>scorecard</c>: the KPIs of a team or a rep, and all there is to ask about them.</summary>
internal static class ScorecardCommands
{
    public static CliCommand Create()
    {
        var choice = new CardChoice();
        var command = new CliCommand("scorecard", "Shows the KPI scorecard of a team or a rep.",
            "salesctl scorecard --team north-east --period FY2018",
            "salesctl scorecard --team north-east --period FY2018-Q1 --rep 285 --json",
            "salesctl scorecard --team north-east --period FY2018-M01 --as-of 2026-09-30T00:00:00Z")
        {
            ExplainCommand.Create(), TrendCommand.Create(), WatchCommand.Create(), WhatIfCommand.Create(), RiskCommand.Create(),
            PeriodCommands.Close(), PeriodCommands.Reopen(), PeriodCommands.History(),
        };
        choice.AddTo(command);
        return command.Runs(async call =>
        {
            var card = await call.Platform.Scorecards.ReadAsync((client, options) => client.GetAsync(choice.In(call), options));
            call.Output.Show(ScorecardShape.Of(card), console => ScorecardView.Write(console, card));
        });
    }
}
