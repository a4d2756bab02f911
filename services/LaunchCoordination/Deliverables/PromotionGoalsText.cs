using SalesPlatform.Contracts.Deliverables.V1;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.LaunchCoordination.Deliverables;

/// <summary>Writes what each channel is to reach, and what came of it. Pure.</summary>
internal sealed class PromotionGoalsText(DocumentBuilder document, Promotion plan)
{
    public void Write()
    {
        var section = document.Section("goals", document.Say("goals.title", "目标与成效", "Goals and what came of them"));
        if (plan.Goals.Count == 0)
        {
            section.Missing(document.Say("goals.none", "尚未设定目标与衡量指标：成效无从判断。",
                "No goals and measures are set: nobody can tell whether the promotion works."));
            return;
        }

        var table = section.Table("goals", document.Say("goals.table", "各渠道的目标", "Goals by channel"))
            .Column(document.Say("column.channel", "渠道", "Channel"), Columns.Text, 3)
            .Column(document.Say("column.measure", "衡量指标", "Measured by"), Columns.Text, 4)
            .Column(document.Say("column.target", "目标", "Target"), Columns.Number, 2)
            .Column(document.Say("column.result", "结果", "Result"), Columns.Number, 2)
            .Column(document.Say("column.of-target", "占目标", "Of target"), Columns.Ratio, 2)
            .Column(document.Say("column.measured", "测量日期", "Measured"), Columns.Date, 2)
            .Column(document.Say("column.outcome", "成效", "Outcome"), Columns.Text, 2);
        foreach (var goal in plan.Goals)
        {
            var result = plan.ResultOf(goal);
            table.RowWhere(plan.IsReached(goal) == false, Values.Name(goal.Channel), Values.Name(goal.Measure), Values.Number(goal.Target),
                Values.Number(result?.Result), Values.Ratio(result?.Result / goal.Target), Values.Day(result?.MeasuredOn), Outcome(goal));
        }

        table.FlagNote(document.Say("goals.flag", "未达目标。", "the target was missed."));
        if (plan.Goals.Any(goal => goal.LowerIsBetter))
            table.Note(document.Say("goals.lower", "越低越好的指标：{0}。", "Lower is better for: {0}.",
                Values.Names(plan.Goals.Where(goal => goal.LowerIsBetter).Select(goal => goal.Measure).Distinct())));
    }

    /// <summary>Each goal that was missed, with its cause; then what was reached.</summary>
    public void Argue()
    {
        foreach (var goal in plan.Goals.Where(goal => plan.IsReached(goal) == false))
        {
            document.ArgueMiss(
                document.Say("argue.goal-missed", "{0}：{1} 为 {2}，目标 {3}。", "{0}: {1} came to {2}, where {3} was the target.",
                    Values.Name(goal.Channel), Values.Name(goal.Measure), Values.Number(plan.ResultOf(goal)!.Result),
                    Values.Number(goal.Target)),
                Values.Words(plan.ResultOf(goal)!.Cause),
                document.Say("argue.goal-change", "调整该渠道，或把预算移到成效好的渠道。",
                    "Change what the channel does, or move its money to one that works."),
                "salesctl promotion record-result --cause");
        }

        var reached = plan.Goals.Where(goal => plan.IsReached(goal) == true).ToList();
        if (reached.Count > 0)
        {
            document.Argue(
                document.Say("argue.goals-reached", "已测量的 {1} 项目标中达成 {0} 项。", "{0} of {1} measured {1|goal was|goals were} reached.",
                    Values.Count(reached.Count), Values.Count(plan.Goals.Count(goal => plan.IsReached(goal) is not null))),
                document.Say("argue.goals-what", "{0}", "{0}", Values.List(reached.Select(goal => document.Say("argue.goal-reached",
                    "{0}：{1} {2}（目标 {3}）", "{0}: {1} {2} (target {3})", Values.Name(goal.Channel), Values.Name(goal.Measure),
                    Values.Number(plan.ResultOf(goal)!.Result), Values.Number(goal.Target))))),
                document.Say("argue.goal-keep", "保持这些渠道，并用于下一次推广。", "Keep these channels, and use them for the next promotion."));
        }
    }

    private Value Outcome(PromotionGoal goal) => Values.Of(plan.IsReached(goal) switch
    {
        true => document.Say("outcome.reached", "达成", "reached"),
        false => document.Say("outcome.missed", "未达成", "missed"),
        null => document.Say("outcome.open", "待测量", "not measured yet"),
    });
}
