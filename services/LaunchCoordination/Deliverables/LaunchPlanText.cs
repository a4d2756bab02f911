using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Deliverables;
using SalesPlatform.LaunchCoordination.Launches;

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
        Readiness();
        Milestones();
        Deliveries();
        Meetings();
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
        var (done, all) = (_file.Milestones.Values.Count(item => item.DoneOn is not null), _file.Milestones.Count);
        document.Figure("milestones", document.Say("figure.milestones", "里程碑", "Milestones"),
            Values.Of(document.Say("figure.of", "{0} / {1}", "{0} of {1}", Values.Count(done), Values.Count(all))),
            document.Say("figure.late", "逾期 {0} 项", "{0} overdue", Values.Count(_file.Milestones.Values.Count(IsLate))),
            _file.Milestones.Values.Any(IsLate) ? Tones.Fair : "");
    }

    /// <summary>Ahead of the day: each condition that is not met, and who owes it. After it: what came of the launch.</summary>
    private void Argument()
    {
        if (state is Launch.Reviewed reviewed)
        {
            document.Argue(document.Say("argue.results", "成果：{0}", "Results: {0}", Values.Name(reviewed.Review.Results)),
                LaunchedOn > _file.LaunchDate ? Late() : document.Say("argue.on-time", "按期上市。", "It was launched on its day."),
                document.Say("argue.lessons", "经验：{0}", "Lessons: {0}", Values.Name(reviewed.Review.Lessons)));
            return;
        }

        if (!IsAhead)
        {
            document.Argue(
                document.Say("argue.status", "状态：{0}。", "Status: {0}.", Values.Of(LaunchTexts.Status(document, state.Status))),
                state switch
                {
                    Launch.Held held => Values.Words(held.Reason),
                    Launch.Cancelled cancelled => Values.Words(cancelled.Reason),
                    _ => LaunchedOn > _file.LaunchDate ? Late() : document.Say("argue.on-time", "按期上市。", "It was launched on its day."),
                },
                state is Launch.Held ? document.Say("argue.resume", "消除原因后重新决定。", "Mend the cause, and decide again.")
                    : LaunchedOn is null ? document.Say("argue.given-up", "不再投入。", "Nothing more is put into it.")
                    : document.Say("argue.review", "复盘并记录成果与经验。", "Review it, and record results and lessons."));
            return;
        }

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

    private Text Late() => document.Say("argue.late", "比计划晚 {0} 天。", "It came {0} {0|day|days} after its day.",
        Values.Count(LaunchedOn!.Value.DayNumber - _file.LaunchDate.DayNumber));

    private void Readiness()
    {
        var section = document.Section("readiness", document.Say("readiness.title", "能否按期上市", "Can we launch on the day?"));
        var table = section.Table("readiness", document.Say("readiness.table", "上市条件", "Conditions"))
            .Column(document.Say("column.condition", "条件", "Condition"), Columns.Text, 3)
            .Column(document.Say("column.state", "状态", "State"), Columns.Text, 2)
            .Column(document.Say("column.lacking", "缺少什么", "What is lacking"), Columns.Text, 7);
        foreach (var condition in Conditions.All)
        {
            var gaps = LaunchReadiness.Gaps(_file, condition);
            var open = gaps.Where(gap => !LaunchReadiness.IsWaived(_file, gap)).ToList();
            table.RowWhere(open.Count > 0, Values.Of(LaunchTexts.Condition(document, condition)),
                Values.Of(gaps.Count == 0 ? document.Say("state.met", "满足", "met") : open.Count == 0
                    ? document.Say("state.waived", "已豁免", "waived") : document.Say("state.open", "未满足", "not met")),
                Values.List(gaps.Select(gap => LaunchTexts.Gap(document, gap))));
        }

        section.Points(LaunchReadiness.Waived(_file)
            .Select(waiver => document.Say("readiness.waiver", "豁免“{0}”：{1}（批准人 {2}）。", "Waived “{0}”: {1} (granted by {2}).",
                Values.Of(LaunchTexts.Condition(document, waiver.Condition)),
            Values.Name(waiver.Reason), Values.Name(waiver.GrantedBy))));
    }

    private void Milestones()
    {
        var section = document.Section("milestones", document.Say("milestones.title", "里程碑", "Milestones"));
        if (_file.Milestones.IsEmpty)
        {
            section.Missing(document.Say("milestones.none", "尚未设定里程碑。", "No milestone is set."));
            return;
        }

        var table = section.Table("milestones", document.Say("milestones.table", "按期限排列", "By due day"))
            .Column(document.Say("column.milestone", "里程碑", "Milestone"), Columns.Text, 4)
            .Column(document.Say("column.owner", "负责人", "Owner"), Columns.Text, 3)
            .Column(document.Say("column.due", "期限", "Due"), Columns.Date, 2)
            .Column(document.Say("column.done", "完成", "Done"), Columns.Date, 2);
        foreach (var (name, milestone) in _file.Milestones.OrderBy(item => item.Value.DueOn)
            .ThenBy(item => item.Key, StringComparer.Ordinal))
            table.RowWhere(IsLate(milestone), Values.Name(name), Values.Name(milestone.Owner), Values.Day(milestone.DueOn),
                Values.Day(milestone.DoneOn));
        table.FlagNote(document.Say("milestones.flag", "逾期未完成。", "overdue."));
    }

    private void Deliveries()
    {
        var section = document.Section("deliveries", document.Say("deliveries.title", "研发与生产的交付", "Deliveries of R&D and production"));
        if (_file.Deliveries.IsEmpty)
        {
            section.Missing(document.Say("deliveries.none", "尚未与研发或生产约定交付。", "Nothing is agreed with R&D or production."));
            return;
        }

        var table = section.Table("deliveries", document.Say("deliveries.table", "交付时间与质量", "Dates and quality"))
            .Column(document.Say("column.delivery", "交付", "Delivery"), Columns.Text, 4)
            .Column(document.Say("column.department", "部门", "Department"), Columns.Text, 2)
            .Column(document.Say("column.wanted", "要求", "Wanted"), Columns.Date, 3)
            .Column(document.Say("column.promised", "承诺或交付", "Promised or met"), Columns.Date, 3)
            .Column(document.Say("column.status", "状态", "Status"), Columns.Text, 2)
            .Column(document.Say("column.quality", "质量合格", "Quality met"), Columns.Text, 2);
        foreach (var (name, delivery) in _file.Deliveries)
        {
            table.RowWhere(delivery.Status is DeliveryStatus.Slipped || delivery.Status.Date >= _file.LaunchDate, Values.Name(name),
                Values.Of(LaunchTexts.Department(document, delivery.Department)), Values.Day(delivery.WantedOn),
                Values.Day(delivery.Status.Date), Values.Of(LaunchTexts.Delivery(document, delivery.Status.Name)),
                Values.Of(document.Say("figure.of", "{0} / {1}", "{0} of {1}",
                    Values.Count(delivery.Quality.Values.Count(made => made is { IsMet: true })), Values.Count(delivery.Quality.Count))));
        }

        table.FlagNote(document.Say("deliveries.flag", "延期或不早于上市日。", "slipped, or not before the launch."));
        section.Points(_file.Deliveries.Where(item => item.Value.Status is DeliveryStatus.Slipped)
            .Select(item => document.Say("deliveries.slipped", "{0} 延期的原因：{1}", "{0} slipped because: {1}", Values.Name(item.Key),
            Values.Name(((DeliveryStatus.Slipped)item.Value.Status).Reason))));
    }

    private void Meetings()
    {
        var section = document.Section("meetings", document.Say("meetings.title", "上市会议的结论", "What the launch meetings concluded"));
        if (_file.Meetings.IsEmpty)
        {
            section.Missing(document.Say("meetings.none", "尚未召开上市会议。", "No launch meeting has been recorded."));
            return;
        }

        var table = section.Table("meetings", document.Say("meetings.table", "会议", "Meetings"))
            .Column(document.Say("column.date", "日期", "Date"), Columns.Date, 2)
            .Column(document.Say("column.meeting", "会议", "Meeting"), Columns.Text, 2)
            .Column(document.Say("column.departments", "参加部门", "Departments"), Columns.Text, 3)
            .Column(document.Say("column.market", "市场视角", "Market input"), Columns.Text, 4)
            .Column(document.Say("column.sales", "销售视角", "Sales input"), Columns.Text, 4)
            .Column(document.Say("column.conclusions", "结论", "Conclusions"), Columns.Text, 4);
        foreach (var meeting in _file.Meetings.OrderBy(meeting => meeting.HeldOn))
        {
            table.Row(Values.Day(meeting.HeldOn), Values.Name(meeting.Title),
                Values.List(meeting.Departments.Select(department => LaunchTexts.Department(document, department))),
                Values.Name(meeting.MarketInput),
                Values.Name(meeting.SalesInput), Values.Name(meeting.Conclusions));
        }
    }

    private void DecisionsAndNext()
    {
        var section = document.Section("next", document.Say("next.title", "决定与下一步", "Decisions and what is next"));
        section.Decisions(_file.Decisions.Select(decision => new Decision
        {
            What = decision.IsGo ? document.Say("decision.go", "决定上市。{0}", "Go. {0}", Values.Of(Values.Literal(decision.Reason)))
                : document.Say("decision.no-go", "决定暂不上市：{0}", "No go: {0}", Values.Name(decision.Reason)),
            DecidedBy = decision.DecidedBy,
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
                Owner = item.Value.Owner,
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
