using SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.Cli.ProductLaunches;

/// <summary>Launches as people read them.</summary>
internal static class LaunchView
{
    public static void Print(IAnsiConsole console, LaunchReply launch)
    {
        var decision = launch.Decisions.LastOrDefault();
        console.Pairs(
        [
            ("Launch", $"{launch.Launch} ({Code(launch.Status)})"),
            ("Product", Say($"{launch.Product}: {launch.Name}, team {launch.Team}")),
            ("Day", Formats.Day(launch.LaunchedOn ?? launch.LaunchDate)), ("Ready", launch.Readiness?.Ready == true ? "yes" : "no"),
            ("Decision", decision is null ? Formats.Unknown
                : Say($"{Say(decision.Go ? "go" : "no-go")} by {decision.DecidedBy} on "
                    + $"{Formats.Day(decision.DecidedOn)} {decision.Reason}").TrimEnd()),
            .. launch.Reason.Length == 0 ? [] : new[] { ("Because", launch.Reason) },
            .. launch.Results.Length == 0 ? [] : new[] { ("Results", launch.Results), ("Lessons", launch.Lessons) },
        ]);
        Print(console, launch.BusinessCase);
        console.Write(Readiness(launch));
        var table = Tables.Of("Milestone or delivery", "Who", "Due", "Status");
        foreach (var milestone in launch.Milestones)
        {
            table.Row(milestone.Milestone_, milestone.Owner, Formats.Day(milestone.DueOn),
                milestone.DoneOn is null ? Code("open") : Say($"done {Formats.Day(milestone.DoneOn)}"));
        }

        foreach (var delivery in launch.Deliveries)
            table.Row(delivery.Delivery_, Code(delivery.Department), Formats.Day(delivery.DueOn ?? delivery.WantedOn),
                $"{Code(delivery.Status)} {delivery.SlipReason}".TrimEnd());
        console.Write(table);
    }

    private static void Print(IAnsiConsole console, BusinessCase? expected)
    {
        if (expected is null)
            return;
        console.Pairs(("Market", Formats.Text(expected.Market)), ("Price", Formats.Money(expected.Price)),
            ("Volume", expected.Volume > 0 ? $"{expected.Volume}" : Formats.Unknown),
            ("Sales target", Say($"{Formats.Money(expected.SalesTarget)} in {expected.Months} months")));
        if (expected.Risks.Count == 0)
            return;
        var table = Tables.Of("Risk", "Likelihood", "Impact", "Answer", "Owner");
        foreach (var risk in expected.Risks)
            table.Row(risk.Risk, Code(Choices.NameOf(risk.Likelihood)), Code(Choices.NameOf(risk.Impact)), risk.Answer, risk.Owner);
        console.Write(table);
    }

    public static void Print(IAnsiConsole console, LaunchPlanReply plan)
    {
        Print(console, plan.Launch ?? new LaunchReply());
        var table = Tables.Of("=Meeting", "Day", "Departments", "Conclusions");
        foreach (var meeting in plan.Meetings)
            table.Row(meeting.Title, Formats.Day(meeting.HeldOn), Codes(meeting.Departments), meeting.Conclusions);
        console.Write(table);
        Print(console, plan.Promotion ?? new PromotionPlanReply());
    }

    public static void Print(IAnsiConsole console, PromotionPlanReply promotion)
    {
        console.Pairs(
            ("Promotion", Say($"{promotion.Product}: {promotion.Name} ({Code(promotion.Status)}), revision {promotion.Revision}")),
            ("Budget", Say($"{Formats.Money(promotion.Budget)}, approved by {Formats.Text(promotion.BudgetApprovedBy)}")),
            ("Days", Say($"{Formats.Day(promotion.StartsOn)} to {Formats.Day(promotion.EndsOn)}")),
            ("Approved by", Formats.Text(promotion.ApprovedBy)),
            ("Pending", Formats.Text(string.Join(Languages.SpeaksChinese ? "" : " ", promotion.Pending.Select(PendingText.Of)))));
        var table = Tables.Of("Part", "Key", "What", "Approved by");
        foreach (var channel in promotion.Channels)
            table.Row(Say("channel"), channel.Channel_,
                Say($"{Formats.Day(channel.StartsOn)} to {Formats.Day(channel.EndsOn)}, {Formats.Money(channel.Amount)}"), "");
        foreach (var message in promotion.Messages)
            table.Row(Say("message"), message.Message, message.Wording, Formats.Text(message.ApprovedBy));
        foreach (var asset in promotion.Assets)
            table.Row(Say("asset"), asset.Asset_, $"{asset.Title} ({asset.Channel}): {string.Join(", ", asset.Messages)}",
                Formats.Text(asset.ApprovedBy));
        foreach (var goal in promotion.Goals)
            table.Row(Say("goal"), goal.Terms.Channel,
                Say($"{goal.Terms.Measure}: {Wire.Exact(goal.Terms.Target)}, result {ResultOf(goal)}"), "");
        console.Write(table);
    }

    private static string ResultOf(Goal goal) => Wire.Exact(goal.Result) is { } result
        ? $"{result} ({Say(goal.Reached ? "reached" : "missed")}) {goal.Cause}".TrimEnd() : Formats.Unknown;

    private static DataTable Readiness(LaunchReply launch)
    {
        var table = Tables.Of("Condition", "", "What is lacking");
        foreach (var state in launch.Readiness?.Conditions ?? [])
        {
            table.Row(Code(Choices.NameOf(state.Condition)), Say(state.Met ? "met" : state.Waived ? "waived" : "not met"),
                string.Join(" ", state.Unmet.Select(unmet => LackingText.Of(unmet))));
        }

        return table;
    }
}
