namespace SalesPlatform.Cli.Due;

/// <summary><c>today</c>: everything that waits for the caller, over all services.</summary>
internal static class TodayCommand
{
    public static CliCommand Create()
    {
        var team = Fields.Team(required: false);
        return new CliCommand("today", "Shows what waits for you in all services, the most urgent first, with the command that does each.",
            "salesctl today", "salesctl today --team north-east --as finance.one --role finance")
        {
            team,
        }.Runs(async call =>
        {
            var gathered = await Gathering.OfAsync(call, call.Get(team) ?? "", approvalsOnly: false);
            call.Output.ShowLines(DueView.Shape(gathered), DueView.Today(gathered, call.Language));
            return gathered.Silent.Count == 0 ? ExitCodes.Success : ExitCodes.Unavailable;
        });
    }
}
