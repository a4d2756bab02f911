using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.LaunchCoordination.Deliverables;

/// <summary>Writes a launch plan. Pure.</summary>
internal sealed class LaunchPlanText(DocumentBuilder document, Launch state, DateOnly today)
{
    private readonly LaunchFile _file = state.Existing;
    private readonly IReadOnlyList<Contracts.LaunchCoordination.UnmetCondition> _unmet = LaunchReadiness.Unmet(state.Existing);

    private DateOnly? LaunchedOn =>
        state switch { Launch.Launched launched => launched.LaunchedOn, Launch.Reviewed reviewed => reviewed.LaunchedOn, _ => null };

    private bool IsAhead => state is Launch.Preparing;

    public void Write()
    {
        Conclusion();
        Argument();
        new LaunchCaseText(document, _file).Write();
        Readiness();
        new LaunchRecordsText(document, _file, IsLate).Write();
        DecisionsAndNext();
        document.Trace(document.Say("figure.ready", "就绪条件", "Readiness"),
            document.Say("trace.ready", "由事件流 launch/{0} 计算：质量要求全部合格、交付早于上市日、推广方案已批准、销售团队已培训；豁免须写明人员与理由",
                "computed from stream launch/{0}: quality met, deliveries before the launch, promotion approved, sales team briefed; a "
                + "waiver names person and reason",
                Values.Name($"{_file.Id}")));
    }

    private void Conclusion()
    {
        var status = Values.Of(LaunchTexts.Status(document, state.Status));
        document.Summary(LaunchedOn is { } day
            ? document.Say("summary.launched", "{0}已于 {1} 上市（计划 {2}）。", "{0} was launched on {1} (planned for {2}).",
                Values.Name(_file.Drafted.Name), Values.Day(day), Values.Day(_file.LaunchDate))
            : document.Say("summary.status", "{0}计划于 {1} 上市，目前状态：{2}。", "{0} is to be launched on {1}; status: {2}.",
                Values.Name(_file.Drafted.Name), Values.Day(_file.LaunchDate), status));
        if (IsAhead)
        {
            document.Summary(_unmet.Count == 0
                ? document.Say("summary.ready", "全部上市条件均已满足或经批准豁免。", "Every condition is met or waived.")
                : document.Say("summary.unmet", "尚有 {0} 项条件未满足，首要的是：{1}", "{0} {0|condition is|conditions are} not met, above all: {1}",
                    Values.Count(_unmet.Count), Values.Of(LaunchTexts.Gap(document, _unmet[0]))));
        }

        if (state is Launch.Held held)
            document.Summary(document.Say("summary.held", "上市暂停：{0}", "The launch is on hold: {0}", Values.Name(held.Reason)));
        if (state is Launch.Cancelled cancelled)
            document.Summary(document.Say("summary.cancelled", "上市已取消：{0}", "The launch was given up: {0}", Values.Name(cancelled.Reason)));
        document.Figure("launch-date", document.Say("figure.date", "上市日", "Launch date"), Values.Day(LaunchedOn ?? _file.LaunchDate),
            IsAhead ? document.Say("figure.days", "距今 {0} 天", "{0} {0|day|days} from now",
                Values.Count(_file.LaunchDate.DayNumber - today.DayNumber)) : null);
        document.Figure("ready", document.Say("figure.ready", "就绪条件", "Readiness"),
            Values.Of(_unmet.Count == 0 ? document.Say("figure.met", "已满足", "met")
                : document.Say("figure.unmet", "{0} 项未满足", "{0} not met", Values.Count(_unmet.Count))),
            null, !IsAhead ? "" : _unmet.Count == 0 ? Tones.Good : Tones.Bad);
        if (_file.BusinessCase is { SalesTarget: not null } set)
            document.Figure("sales-target", document.Say("figure.sales-target", "销售目标", "Sales target"),
                Values.Money(set.SalesTarget, set.Currency), document.Say("figure.months", "上市后 {0} 个月", "in {0} {0|month|months}",
                    Values.Count(set.Months)));
        var (done, all) = (_file.Milestones.Values.Count(item => item.DoneOn is not null), _file.Milestones.Count);
        document.Figure("milestones", document.Say("figure.milestones", "里程碑", "Milestones"),
            Values.Of(document.Say("figure.of", "{0} / {1}", "{0} of {1}", Values.Count(done), Values.Count(all))),
            document.Say("figure.late", "逾期 {0} 项", "{0} overdue", Values.Count(_file.Milestones.Values.Count(IsLate))),
            _file.Milestones.Values.Any(IsLate) ? Tones.Fair : "");
    }

    /// <summary>Ahead of the day: each condition that is not met, and who owes it. After it: what came of the launch.</summary>
    private void Argument()
    {
        if (!IsAhead)
        {
            LookBack();
            return;
        }

        if (state is Launch.Held held)
        {
            document.Argue(
                document.Say("argue.status", "状态：{0}。", "Status: {0}.", Values.Of(LaunchTexts.Status(document, state.Status))),
                Values.Words(held.Reason), document.Say("argue.resume", "消除原因后重新决定。", "Mend the cause, and decide again."));
        }

        new LaunchCaseText(document, _file).Argue();
        foreach (var gap in _unmet.Take(6))
        {
            document.Argue(
                document.Say("argue.gap", "{0}：{1}", "{0}: {1}", Values.Of(LaunchTexts.Condition(document, gap.Condition)),
                    Values.Of(LaunchTexts.Gap(document, gap))),
                _file.Deliveries.GetValueOrDefault(gap.Delivery)?.Status is DeliveryStatus.Slipped slipped ? Values.Words(slipped.Reason)
                    : document.Say("argue.days", "距上市日 {0} 天。", "{0} {0|day is|days are} left to the launch.",
                        Values.Count(_file.LaunchDate.DayNumber - today.DayNumber)),
                document.Say("argue.owes", "由{0}在上市日前完成。", "{0} sees to it before the launch.",
                    Values.Of(LaunchTexts.Owner(document, OwnerOf(gap)))));
        }

        if (_unmet.Count == 0)
        {
            document.Argue(document.Say("summary.ready", "全部上市条件均已满足或经批准豁免。", "Every condition is met or waived."),
                document.Say("argue.checked", "检查了 {0} 项条件，豁免 {1} 项。", "{0} {0|condition was|conditions were} checked, {1} waived.",
                    Values.Count(Conditions.All.Count), Values.Count(LaunchReadiness.Waived(_file).Count)),
                document.Say("next.decide", "请高层管理决定是否上市。", "An executive decides on the launch."));
        }
    }

    private void LookBack()
    {
        if (state is Launch.Reviewed { Review: var review })
        {
            var lessons = document.Say("argue.lessons", "经验：{0}", "Lessons: {0}", Values.Name(review.Lessons));
            Lateness(lessons);
            document.Argue(document.Say("argue.results", "成果：{0}", "Results: {0}", Values.Name(review.Results)), Expected(), lessons);
        }
        else if (state is Launch.Cancelled cancelled)
        {
            document.Argue(
                document.Say("argue.status", "状态：{0}。", "Status: {0}.", Values.Of(LaunchTexts.Status(document, state.Status))),
                Values.Words(cancelled.Reason), document.Say("argue.given-up", "不再投入。", "Nothing more is put into it."));
        }
        else
        {
            Lateness(document.Say("argue.review", "复盘并记录成果与经验。", "Review it, and record results and lessons."));
        }
    }

    /// <summary>Later than planned is a miss, and its cause is a person's to tell.</summary>
    private void Lateness(Text therefore)
    {
        if (LaunchedOn > _file.LaunchDate)
        {
            document.ArgueMiss(document.Say("argue.late", "比计划晚 {0} 天。", "It came {0} {0|day|days} after its day.",
                Values.Count(LaunchedOn!.Value.DayNumber - _file.LaunchDate.DayNumber)), null, therefore, "say why it was late");
        }
        else
        {
            document.Argue(document.Say("argue.on-time", "按期上市。", "It was launched on its day."),
                document.Say("argue.checked", "检查了 {0} 项条件，豁免 {1} 项。", "{0} {0|condition was|conditions were} checked, {1} waived.",
                    Values.Count(Conditions.All.Count), Values.Count(LaunchReadiness.Waived(_file).Count)), therefore);
        }
    }

    private Text? Expected() => _file.BusinessCase?.SalesTarget is not { } target ? null
        : document.Say("argue.expected", "目标：{1} 个月内净销售额 {0}。", "The target was net sales of {0} in {1} {1|month|months}.",
            Values.Money(target, _file.BusinessCase.Currency), Values.Count(_file.BusinessCase.Months));

    private void Readiness()
    {
        var section = document.Section("readiness", document.Say("readiness.title", "能否按期上市", "Can we launch on the day?"));
        var table = section.Table("readiness", document.Say("readiness.table", "上市条件", "Conditions"))
            .Column(document.Say("column.condition", "条件", "Condition"), Columns.Text, 3)
            .Column(document.Say("column.state", "状态", "State"), Columns.Text, 2)
            .Column(document.Say("column.lacking", "缺少什么", "What is lacking"), Columns.Text, 6)
            .Column(document.Say("column.owes", "由谁完成", "Who owes it"), Columns.Text, 3);
        foreach (var condition in Conditions.All)
        {
            var gaps = LaunchReadiness.Gaps(_file, condition);
            var open = gaps.Where(gap => !LaunchReadiness.IsWaived(_file, gap)).ToList();
            table.RowWhere(open.Count > 0, Values.Of(LaunchTexts.Condition(document, condition)),
                Values.Of(gaps.Count == 0 ? document.Say("state.met", "满足", "met") : open.Count == 0
                    ? document.Say("state.waived", "已豁免", "waived") : document.Say("state.open", "未满足", "not met")),
                Values.List(gaps.Select(gap => LaunchTexts.Gap(document, gap))),
                Values.List(open.Select(OwnerOf).Distinct().Select(owner => LaunchTexts.Owner(document, owner))));
        }

        if (IsAhead && _unmet.Count > 0)
            table.Note(document.Say("readiness.note", "须在上市日（{0}）之前完成。", "Owed before the launch on {0}.", Values.Day(_file.LaunchDate)));

        section.Points(LaunchReadiness.Waived(_file)
            .Select(waiver => document.Say("readiness.waiver", "豁免“{0}”：{1}（批准人 {2}）。", "Waived “{0}”: {1} (granted by {2}).",
                Values.Of(LaunchTexts.Condition(document, waiver.Condition)),
            Values.Name(waiver.Reason), Values.Person(waiver.GrantedBy))));
    }

    private void DecisionsAndNext()
    {
        var section = document.Section("next", document.Say("next.title", "决定与下一步", "Decisions and what is next"));
        section.Decisions(_file.Decisions.Select(decision => new Decision
        {
            What = decision.IsGo ? document.Say("decision.go", "决定上市。{0}", "Go. {0}", Values.Of(Values.Literal(decision.Reason)))
                : document.Say("decision.no-go", "决定暂不上市：{0}", "No go: {0}", Values.Name(decision.Reason)),
            DecidedBy = Values.PersonOf(decision.DecidedBy),
            DecidedOn = decision.DecidedOn.ToDate(),
        }));
        if (state is Launch.Reviewed reviewed)
        {
            section.Paragraph(document.Say("review.results", "成果：{0}", "Results: {0}", Values.Name(reviewed.Review.Results)));
            section.Paragraph(document.Say("review.lessons", "经验：{0}", "Lessons: {0}", Values.Name(reviewed.Review.Lessons)));
        }

        if (!IsAhead)
            return;
        var points = _unmet
            .Select(gap => new OpenPoint
            {
                What = LaunchTexts.Gap(document, gap), Owner = OwnerOf(gap),
                DueOn = _file.LaunchDate.AddDays(-1).ToDate()
            })
            .Concat(_file.Milestones.Where(item => item.Value.DoneOn is null).OrderBy(item => item.Value.DueOn).Select(item => new OpenPoint
            {
                What = document.Say("next.milestone", "完成里程碑“{0}”。", "Reach the milestone “{0}”.", Values.Name(item.Key)),
                Owner = Values.PersonOf(item.Value.Owner),
                DueOn = item.Value.DueOn.ToDate(),
            })).ToList();
        section.OpenPoints(points);
        if (points.Count == 0 && _file.Decisions.IsEmpty)
            section.Paragraph(document.Say("next.decide", "请高层管理决定是否上市。", "An executive decides on the launch."));
    }

    private string OwnerOf(Contracts.LaunchCoordination.UnmetCondition gap) =>
        gap.Delivery.Length > 0 && _file.Deliveries.TryGetValue(gap.Delivery, out var delivery) ? delivery.Department
        : gap.Condition == Conditions.Promotion ? "marketing" : "sales-manager";

    private bool IsLate(Milestone milestone) => milestone.DoneOn is null && milestone.DueOn < today && IsAhead;
}
