using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.TeamPerformance.Trainings;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>Writes a training plan. Pure.</summary>
internal sealed class TrainingPlanText(
    DocumentBuilder document, Period period, TeamTraining training, IReadOnlyDictionary<string, string> names,
    IReadOnlyList<string> untrained, DateOnly today)
{
    public required TrainingOutcomeText Outcome { get; init; }

    private IEnumerable<TrainingView> Reviewed => training.Plans.Where(view => view.Content.Effect is not null);

    public void Write()
    {
        Conclusion();
        Argument();
        if (training.Plans.Count == 0)
        {
            document.Section("plans", document.Say("plans.title", "培训安排", "The trainings"))
                .Missing(document.Say("plans.none", "{0}没有培训计划，也没有待安排的需求。", "{0} has neither trainings nor needs that wait for a date.",
                    Values.Of(period)));
        }
        else
        {
            Plans();
            Effects();
        }

        Outcome.Write();

        Next();
        document.Trace(document.Say("figure.cost", "预计费用", "Estimated cost"),
            document.Say("trace.cost", "本期已安排培训的费用估算之和；事件流 training-plan/…",
                "Σ cost estimates of what is scheduled in the period; streams training-plan/…"));
        document.Trace(document.Say("figure.actual-cost", "实际费用", "Actual cost"),
            document.Say("trace.actual-cost", "已完成培训所记录的费用之和；事件流 training-plan/…",
                "Σ cost recorded of the trainings held; streams training-plan/…"));
        document.Trace(document.Say("figure.effective", "有效培训", "Effective trainings"),
            document.Say("trace.effect", "训前与训后同一指标之差达到约定幅度即为有效",
                "a training is effective when the same measure changed for the better by what was asked for"));
    }

    private void Conclusion()
    {
        var counts = training.Counts;
        var scheduled = training.Plans.Count(view => view.Content.Scheduled is not null);
        document.Summary(
            document.Say("summary.counts", "{0}的培训计划包括 {1} 项：已排期 {2} 项，待排期或待人力资源同意 {3} 项。",
                "The plan for {0} holds {1} {1|training|trainings}: {2} {2|has its|have their} days, {3} {3|waits|wait} for HR or for a "
                + "date.", Values.Of(period),
            Values.Count(training.Plans.Count), Values.Count(scheduled), Values.Count(training.Plans.Count - scheduled)));
        if (Reviewed.Any())
        {
            document.Summary(
                document.Say("summary.effect", "已复核效果 {0} 项，其中有效 {1} 项。",
                    "The effect of {0} {0|training|trainings} was reviewed; {1} {1|was|were} effective.", Values.Count(Reviewed.Count()),
                Values.Count(training.CountOf(TrainingVerdict.Effective))));
        }

        if (untrained.Count > 0)
            document.Summary(
                document.Say("summary.untrained", "还没有任何培训计划的成员：{0}。", "Members without any training plan: {0}.",
                    Values.Names(untrained.Take(12))));
        var costs = training.CostEstimates;
        document.Figure("plans", document.Say("figure.plans", "培训项目", "Trainings"), Values.Count(training.Plans.Count));
        document.Figure("scheduled", document.Say("figure.scheduled", "已排期", "Scheduled"), Values.Count(scheduled));
        document.Figure("cost", document.Say("figure.cost", "预计费用", "Estimated cost"),
            costs.Count == 1 ? Values.Money(costs.Values.First(), costs.Keys.First()) : Values.Unknown,
            costs.Count > 1 ? document.Say("figure.currencies", "涉及多种货币：{0}", "in several currencies: {0}", Values.Names(costs.Keys))
                : costs.Count == 0 ? document.Say("figure.no-cost", "没有估算", "no estimate") : null);
        var actual = training.ActualCosts;
        document.Figure("actual-cost", document.Say("figure.actual-cost", "实际费用", "Actual cost"),
            actual.Count == 1 ? Values.Money(actual.Values.First(), actual.Keys.First()) : Values.Unknown,
            document.Say("figure.without-cost", "{0} 项尚未记录", "{0} held without one", Values.Count(training.WithoutActualCost)));
        document.Figure("effective", document.Say("figure.effective", "有效培训", "Effective trainings"),
            Values.Count(training.CountOf(TrainingVerdict.Effective)),
            document.Say("figure.reviewed", "已复核 {0} 项", "of {0} reviewed", Values.Count(Reviewed.Count())));
        document.Figure("absent", document.Say("figure.absent", "缺席", "Absent"), Values.Count(counts.GetValueOrDefault("absent")), null,
            counts.GetValueOrDefault("absent") > 0 ? Tones.Fair : "");
    }

    private void Argument()
    {
        foreach (var view in Reviewed.OrderBy(view => view.Content.Effect!.Verdict == TrainingVerdict.Effective).Take(5))
        {
            var effect = view.Content.Effect!;
            var isEffective = effect.Verdict == TrainingVerdict.Effective;
            var measured = document.Say("argue.measured", "{0}由 {1} 变为 {2}。", "{0} went from {1} to {2}.", Values.Name(effect.Measure),
                Values.Number(effect.Before), Values.Number(effect.After));
            if (isEffective)
            {
                document.Argue(
                    document.Say("argue.effect", "{0}，“{1}”：{2}。", "{0}, “{1}”: {2}.", Values.Name(NameOf(view.Employee)),
                        Values.Name(view.Content.Proposed.Topic), Values.Of(Verdict(isEffective))), measured,
                    document.Say("argue.widen", "推荐给有同样需求的成员。", "Offer it to others with the same need."));
                continue;
            }

            document.ArgueMiss(
                document.Say("argue.no-effect", "{0}，“{1}”无效：{2}", "{0}, “{1}” had no effect: {2}", Values.Name(NameOf(view.Employee)),
                    Values.Name(view.Content.Proposed.Topic), Values.Of(measured)),
                Values.Words(effect.Conclusion), document.Say("argue.other", "面谈，并换一种方式安排。", "Talk it over, and plan another way."),
                "salesctl training review-effect --conclusion");
        }

        Outcome.Argue();
        var waiting = training.Plans.Where(view => view.Content.Status is "proposed" or "hr-agreed").ToList();
        if (waiting.Count > 0)
        {
            document.Argue(
                document.Say("argue.waiting", "{0} 项需求尚未排期。", "{0} {0|need has|needs have} no date yet.", Values.Count(waiting.Count)),
                document.Say("argue.states", "待人力资源同意 {0} 项，待排期 {1} 项。", "{0} {0|waits|wait} for HR, {1} for a date.",
                    Values.Count(waiting.Count(view => view.Content.Status == "proposed")),
                    Values.Count(waiting.Count(view => view.Content.Status == "hr-agreed"))),
                document.Say("argue.decide", "人力资源决定，经理排期。", "HR decides, and the manager sets the days."));
        }

        if (untrained.Count > 0)
        {
            document.Argue(
                document.Say("argue.untrained", "{0} 名成员没有培训计划。", "{0} {0|member has|members have} no training plan.",
                    Values.Count(untrained.Count)),
                document.Say("argue.who", "{0}", "{0}", Values.Names(untrained.Take(12))),
                document.Say("argue.needs", "在下次绩效面谈中确定需求。", "Find their needs at the next appraisal talk."));
        }

        if (!Reviewed.Any() && waiting.Count == 0 && untrained.Count == 0)
        {
            document.Argue(
                document.Say("argue.scheduled", "计划的培训 {0} 项。", "{0} {0|training is|trainings are} planned.",
                    Values.Count(training.Plans.Count)),
                document.Say("effects.none", "尚未复核任何培训的效果。", "No effect has been reviewed yet."),
                training.Plans.Count == 0 ? document.Say("argue.propose", "提出培训需求。", "Propose what people need.")
                    : document.Say("argue.review", "培训后复核效果。", "Review the effects afterwards."));
        }
    }

    private Text Verdict(bool isEffective) => isEffective
        ? document.Say("verdict.effective", "有效", "effective") : document.Say("verdict.not-effective", "无效", "not effective");

    private void Plans()
    {
        var section = document.Section("plans", document.Say("plans.title", "培训安排", "The trainings"));
        var table = section.Table("plans", document.Say("plans.table", "按开始日期", "By their first day"))
            .Column(document.Say("column.name", "姓名", "Name"), Columns.Text, 3)
            .Column(document.Say("column.topic", "主题", "Topic"), Columns.Text, 4)
            .Column(document.Say("column.objective", "目标", "Objective"), Columns.Text, 5)
            .Column(document.Say("column.starts", "开始", "Starts"), Columns.Date, 3)
            .Column(document.Say("column.provider", "培训方", "Provider"), Columns.Text, 3)
            .Column(document.Say("column.cost", "计划费用", "Planned cost"), Columns.Money, 3)
            .Column(document.Say("column.actual-cost", "实际费用", "Actual cost"), Columns.Money, 3)
            .Column(document.Say("column.status", "状态", "Status"), Columns.Text, 3);
        foreach (var view in training.Plans)
        {
            var content = view.Content;
            table.RowWhere(IsLate(content), Values.Name(NameOf(view.Employee)), Values.Name(content.Proposed.Topic),
                Values.Name(content.Proposed.Objective), Values.Day(content.Scheduled?.StartsOn),
                Values.Name(content.Scheduled?.Provider), content.Scheduled is { } scheduled
                    ? Values.Money(scheduled.CostEstimate, scheduled.Currency) : Values.Unknown,
                Values.Money(content.Cost?.Cost, content.Cost?.Currency ?? document.Currency),
                Values.Of(TrainingTexts.Status(document, content.Status)));
        }

        foreach (var currency in training.CostEstimates.Keys.Union(training.ActualCosts.Keys).Order(StringComparer.Ordinal))
        {
            table.Total(Values.Of(document.Say("plans.total", "合计（{0}）", "Total ({0})", Values.Name(currency))), Values.Unknown,
                Values.Unknown, Values.Unknown, Values.Unknown, Values.Money(CostIn(training.CostEstimates, currency), currency),
                Values.Money(CostIn(training.ActualCosts, currency), currency), Values.Unknown);
        }

        table.Note(document.Say("plans.cost-note", "计划费用为排期时的估算；实际费用在培训完成时记录，没有记录的视为未知。",
            "Planned costs are the estimates made when the days were set; actual costs are recorded when a training is held, and not known "
            + "where nobody did."));
        table.FlagNote(
            document.Say("plans.flag", "已过培训日而没有出席记录，或本人缺席。",
                "its days are over without a record of attendance, or the person was absent."));
    }

    private void Effects()
    {
        var section = document.Section("effects", document.Say("effects.title", "培训效果", "Effects"));
        if (!Reviewed.Any())
        {
            section.Paragraph(document.Say("effects.none", "尚未复核任何培训的效果。", "No effect has been reviewed yet."));
            return;
        }

        var table = section.Table("effects", document.Say("effects.table", "训前与训后", "Before and after"))
            .Column(document.Say("column.name", "姓名", "Name"), Columns.Text, 3)
            .Column(document.Say("column.measure", "指标", "Measure"), Columns.Text, 4)
            .Column(document.Say("column.before", "训前", "Before"), Columns.Number, 2)
            .Column(document.Say("column.after", "训后", "After"), Columns.Number, 2)
            .Column(document.Say("column.change", "变化", "Change"), Columns.Ratio, 2)
            .Column(document.Say("column.verdict", "结论", "Verdict"), Columns.Text, 3);
        foreach (var view in Reviewed)
        {
            var effect = view.Content.Effect!;
            table.RowWhere(effect.Verdict == TrainingVerdict.NotEffective, Values.Name(NameOf(view.Employee)), Values.Name(effect.Measure),
                Values.Number(effect.Before), Values.Number(effect.After),
                Values.Ratio(TrainingEffect.Of(effect.Before, effect.After, effect.LowerIsBetter, effect.LeastChange).ChangeRatio),
                Values.Of(Verdict(effect.Verdict == TrainingVerdict.Effective)));
        }
    }

    private void Next()
    {
        var section = document.Section("next", document.Say("next.title", "下一步", "What is next"));
        var points = training.Plans
            .Select(view => (Name: Values.Name(NameOf(view.Employee)), Topic: Values.Name(view.Content.Proposed.Topic), view.Content))
            .Select(item => item.Content.Status switch
        {
            "proposed" =>
                Point(document.Say("next.agree", "人力资源确认 {0} 的需求“{1}”。", "HR decides on the need of {0}: “{1}”.", item.Name, item.Topic),
                    "hr"),
            "hr-agreed" =>
                Point(document.Say("next.schedule", "为 {0} 安排“{1}”。", "Schedule “{1}” for {0}.", item.Name, item.Topic), "sales-manager"),
            "absent" => Point(
                document.Say("next.again", "为 {0} 重新安排“{1}”（缺席）。", "Schedule “{1}” for {0} again, who was absent.", item.Name, item.Topic),
                "sales-manager"),
            "attended" =>
                Point(document.Say("next.assess", "评估 {0} 的“{1}”。", "Assess “{1}” of {0}.", item.Name, item.Topic), "sales-manager"),
            "assessed" =>
                Point(document.Say("next.review", "复核 {0} 的“{1}”的效果。", "Review the effect of “{1}” on {0}.", item.Name, item.Topic),
                    "sales-manager"),
            _ => null,
        }).OfType<OpenPoint>().ToList();
        if (points.Count == 0)
            section.Paragraph(document.Say("next.none", "没有待办事项。", "Nothing is open."));
        section.OpenPoints(points);
    }

    private static decimal? CostIn(IReadOnlyDictionary<string, decimal> costs, string currency) =>
        costs.TryGetValue(currency, out var amount) ? amount : null;

    private static OpenPoint Point(Text what, string owner) => new() { What = what, Owner = owner };

    private bool IsLate(TrainingContent content) =>
        content.Status == "absent" || content.Status == "scheduled" && content.Scheduled!.EndsOn < today;

    private string NameOf(string employee) => names.GetValueOrDefault(employee, employee);
}
