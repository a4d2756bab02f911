using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary><c>scorecard watch</c>: a scorecard as it changes.</summary>
internal static class WatchCommand
{
    public static CliCommand Create()
    {
        var choice = new CardChoice();
        var changes = Fields.Whole("--changes", "End after so many scorecards. Default: go on until interrupted.", 1, 1_000_000);
        var command = new CliCommand("watch", "Shows a scorecard, and shows it again whenever it changes. Ctrl-C ends it.",
            "salesctl scorecard watch --team north-east --period FY2018-Q1",
            "salesctl scorecard watch --team north-east --period FY2018-Q1 --changes 2 --json") { changes };
        choice.AddCardTo(command);
        return command.Runs(async call =>
        {
            var request = new WatchRequest { Team = choice.Team(call), Period = choice.Period(call), Rep = choice.Rep(call) };
            var left = call.Get(changes) ?? int.MaxValue;
            await foreach (var card in call.Platform.Scorecards.ReadStreamAsync((client, options) => client.Watch(request, options)))
            {
                call.Output.Show(ScorecardShape.Of(card), console => ScorecardView.Write(console, card));
                if (--left == 0)
                    break;
            }
        });
    }
}
