namespace SalesPlatform.Cli.Due;

/// <summary><c>approvals</c>: what waits for the caller's decision in all services, and the decisions.</summary>
internal static class ApprovalCommands
{
    private const string Key = "plan-approval/north-east/FY2027";
    private const string AsExecutive = "--as chief.executive --role executive";

    public static CliCommand Create()
    {
        var team = Fields.Team(required: false);
        return new CliCommand(
            "approvals", "Shows what waits for your decision in all services: what changes, who asks, who else may decide.",
            "salesctl approvals", $"salesctl approvals {AsExecutive}")
        {
            team, Approve(), Return(),
        }.Runs(async call =>
        {
            var gathered = await Gathering.OfAsync(call, call.Get(team) ?? "", approvalsOnly: true);
            call.Output.ShowLines(DueView.Shape(gathered), DueView.Approvals(gathered, call.Language));
            return gathered.Silent.Count == 0 ? ExitCodes.Success : ExitCodes.Unavailable;
        });
    }

    private static CliCommand Approve()
    {
        var (key, reason) = (KeyArgument(), Fields.Text("--reason", "Why, where a reason is asked for."));
        return new CliCommand("approve", "Approves or agrees.", $"salesctl approvals approve {Key} {AsExecutive}") { key, reason }
            .Runs(call => DecideAsync(call, call.Get(key), null, call.Get(reason)));
    }

    private static CliCommand Return()
    {
        var (key, reason) = (KeyArgument(), Fields.Text("--reason", "Why.", required: true));
        return new CliCommand("return", "Returns, rejects or declines, with a reason.",
            $"salesctl approvals return {Key} --reason 'the second quarter is too high' {AsExecutive}") { key, reason }
            .Runs(call => DecideAsync(call, call.Get(key), "return", call.Get(reason)));
    }

    /// <param name="call">The run.</param>
    /// <param name="key">The item.</param>
    /// <param name="verb">Which action; null takes the first, which approves.</param>
    /// <param name="reason">The caller's words.</param>
    private static async Task DecideAsync(Call call, string key, string? verb, string? reason)
    {
        var gathered = await Gathering.OfAsync(call, "", approvalsOnly: true);
        var waiting = gathered.Approval(key);
        var action = verb is null ? waiting.Item.Actions[0] : waiting.Item.Actions.FirstOrDefault(each => each.Verb == verb)
            ?? throw new CliException($"{waiting.Item.Key} cannot be returned. What can be done: "
                + $"{string.Join("; ", waiting.Item.Actions.Select(each => $"salesctl {each.Command}"))}");
        await Decision.TakeAsync(call.Platform, waiting.Service, action, reason);
        var name = call.Language.Say(action.Name.Zh, action.Name.En);
        call.Output.ShowLines(new { waiting.Item.Key, action.Verb, waiting.Service }, [$"{name}: {waiting.Item.Key}"]);
    }

    private static Argument<string> KeyArgument() =>
        Fields.Argument("key", "The key that 'approvals' lists, or a beginning that no other has.");
}
