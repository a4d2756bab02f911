using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Portal.Pages.TeamBook;

internal sealed class TeamForms(Localizer reader, string team, Period quarter, string currency, DateOnly today,
    IReadOnlyList<(string, string)> members)
{
    private const string Owner = "team-performance";
    private const string Contract = "salesplatform.teamperformance.v1.";

    private string Now => $"{today:yyyy-MM-dd}";

    private string Day => reader["Day", "日期"];

    public FormSpec Hire => new(reader["Hire somebody", "入职登记"], Owner, Contract + "Roster/Hire",
        new("employee", reader["Number", "工号"]), new("name", reader["Name", "姓名"]), new("hired_on", reader["First day", "入职日期"], Now))
    { Given = new HireRequest { Team = team }, Done = reader["Hired.", "已登记入职。"] };

    public FormSpec Leave => new(reader["Somebody leaves", "离职登记"], Owner, Contract + "Roster/Leave",
        new("employee", reader["Who", "人员"]) { Choices = members }, new("left_on", reader["First day no longer here", "离职日期（不再在岗首日）"], Now))
    { Done = reader["Recorded.", "已登记离职。"] };

    public FormSpec Transfer(IReadOnlyList<(string, string)> teams) =>
        new(reader["Transfer somebody", "调动"], Owner, Contract + "Roster/Transfer",
        new("employee", reader["Who", "人员"]) { Choices = members }, new("to_team", reader["To team", "调入团队"]) { Choices = teams },
            new("on", Day, Now))
        { Done = reader["Transferred.", "已调动。"] };

    public FormSpec Meeting => new(reader["Schedule a meeting", "安排会议"], Owner, Contract + "Meetings/Plan",
        new("title", reader["Title", "标题"]), new("on", Day, Now),
        new("agenda", reader["Agenda, one point a line", "议程，每行一项"]),
        new("every_weeks", reader["Every … weeks; empty: once", "每隔几周；空为一次"]))
    { Given = new PlanMeetingRequest { Team = team }, Done = reader["The meeting is scheduled.", "会议已安排。"] };

    public FormSpec Hold(MeetingReply meeting) => new(reader["Record what came of it", "记录会议"], Owner, Contract + "Meetings/Hold",
        new("held_on", Day, Now), new("goals", reader["Goals passed on, one a line", "传达的目标，每行一个"]),
        new("outcome", reader["Outcome", "结论"]) { IsLong = true },
        new("attendees", reader["Numbers of who was there, one a line", "出席人员工号，每行一个"],
            string.Join('\n', members.Select(member => member.Item1))))
    {
        Given = new HoldMeetingRequest { Meeting = meeting.Meeting, ExpectedVersion = meeting.Version }, About = meeting.Meeting,
        Done = reader["The meeting is recorded.", "会议已记录。"],
    };

    public FormSpec Cancel(MeetingReply meeting) => new(reader["Call it off", "取消会议"], Owner, Contract + "Meetings/Cancel",
        new FormInput("reason", reader["Why?", "原因"]), new("ends_series", reader["The whole series", "取消整个系列"]))
    {
        Given = new CancelMeetingRequest { Meeting = meeting.Meeting, ExpectedVersion = meeting.Version }, About = meeting.Meeting,
        Done = reader["The meeting is called off.", "会议已取消。"],
    };

    public FormSpec Action(MeetingReply meeting) => new(reader["Add an action", "添加行动项"], Owner, Contract + "Meetings/AddAction",
        new("action.task", reader["Task", "任务"]), new("action.owner", reader["Who", "负责人"]) { Choices = members },
            new("action.due_on", reader["By", "期限"], Now))
    { Given = new AddActionRequest { Meeting = meeting.Meeting, ExpectedVersion = meeting.Version }, About = meeting.Meeting };

    public FormSpec Need => new(reader["Propose a training", "提出培训需求"], Owner, Contract + "Training/Propose",
        new("employee", reader["Who", "人员"]) { Choices = members, Rules = ["unknown-employee"] }, new("topic", reader["Topic", "主题"]),
        new("objective", reader["Objective", "目标"]), new("need", reader["Why it is needed", "需求依据"]) { IsLong = true })
    { Given = new ProposeTrainingRequest { Team = team }, Done = reader["HR is asked to agree.", "已提交人力资源部门。"] };

    /// <summary>What can be done about a training now; the service judges.</summary>
    public IEnumerable<FormSpec> Steps(TrainingReply plan)
    {
        var asked = new TrainingRequest { Plan = plan.Plan, ExpectedVersion = plan.Version };
        if (plan.Status is "hr-agreed" or "absent")
            yield return Training(plan, reader["Schedule", "安排时间"], "Schedule", new ScheduleTrainingRequest { Plan = asked },
                new("provider", reader["Provider", "培训机构"]), new("starts_on", reader["From", "开始"], Now),
                    new("ends_on", reader["Last day", "结束"], Now),
                new("cost_estimate", reader[$"Cost, {currency}", $"预计费用（{currency}）"]) { Currency = currency });
        if (plan.Status == "scheduled")
            yield return Training(plan, reader["Record attendance", "登记出勤"], "RecordAttendance",
                new RecordAttendanceRequest { Plan = asked },
                new FormInput("attended_on", reader["Was there on", "参加日期"], Now),
                new("actual_cost", reader[$"What it cost, {currency}", $"实际费用（{currency}）"]) { Currency = currency });
        if (plan.AttendedOn is not null && plan.ActualCost is null)
            yield return Training(plan, reader["Record what it cost", "登记实际费用"], "RecordAttendance",
                new RecordAttendanceRequest { Plan = asked, AttendedOn = plan.AttendedOn },
                new FormInput("actual_cost", reader[$"What it cost, {currency}", $"实际费用（{currency}）"]) { Currency = currency });
        if (plan.Status == "attended")
            yield return Training(plan, reader["Assess", "考核"], "Assess", new AssessTrainingRequest { Plan = asked },
                new("score", reader["Score, 0 to 100", "得分（0–100）"]), new("note", reader["Note", "备注"]));
        if (plan.Status == "assessed")
            yield return Training(plan, reader["Review the effect", "评估效果"], "ReviewEffect", new ReviewEffectRequest { Plan = asked },
                new("measure", reader["Measure", "指标"]), new("before", reader["Before", "之前"]), new("after", reader["After", "之后"]),
                new("lower_is_better", reader["Lower is better", "越低越好"]), new("conclusion", reader["Conclusion", "结论"]) { IsLong = true });
    }

    public FormSpec Appraisal => new(reader["Plan an appraisal", "安排绩效评估"], Owner, Contract + "Appraisals/Plan",
        new("employee", reader["Who", "人员"]) { Choices = members, Rules = ["unknown-employee"] },
        new("goals.0.goal", reader["First goal", "目标一"]), new("goals.0.weight", reader["Its weight, %", "目标一权重（%）"], "60"),
        new("goals.1.goal", reader["Second goal", "目标二"]), new("goals.1.weight", reader["Its weight, %", "目标二权重（%）"], "40"))
    {
        Given = new PlanAppraisalRequest { Team = team, Quarter = $"{quarter}" }, About = $"{quarter}",
        Done = reader["The appraisal is planned.", "评估已安排。"],
    };

    /// <summary>A score for each component, and for each goal.</summary>
    public FormSpec Review(AppraisalReply appraisal)
    {
        var request = new ReviewAppraisalRequest { Appraisal = Named(appraisal) };
        request.Components.Add(appraisal.Components.Where(part => part.Component != "goal-achievement")
            .Select(part => new ComponentScore { Component = part.Component }));
        request.Goals.Add(appraisal.Goals.Select(goal => new ComponentScore { Component = goal.Goal }));
        return new FormSpec(reader["Draft the review", "起草评估"], Owner, Contract + "Appraisals/Review",
        [
            .. request.Components.Select((part, place) =>
                new FormInput($"components.{place}.score", reader[$"{reader.Category(part.Component)}, 0 to 100",
                $"{reader.Category(part.Component)}（0–100）"])),
            .. request.Goals.Select((goal, place) =>
                new FormInput($"goals.{place}.score", reader[$"Goal: {goal.Component}, 0 to 100", $"目标：{goal.Component}（0–100）"])),
            new("feedback", reader["Feedback", "反馈"]) { IsLong = true }, new("improvement", reader["Advice", "改进建议"]) { IsLong = true },
        ])
        {
            Given = request, About = $"{appraisal.Employee}/{appraisal.Quarter}", Done = reader["Drafted. Share it when it is good.",
            "已起草，确认后请与本人分享。"]
        };
    }

    public FormSpec Resolve(AppraisalReply appraisal) =>
        new(reader["Resolve the dispute", "裁定异议"], Owner, Contract + "Appraisals/ResolveDispute",
        new("with_manager", reader["Agreed with (manager)", "商定的经理"]), new("resolution", reader["Resolution", "裁定"]) { IsLong = true })
        { Given = new ResolveDisputeRequest { Appraisal = Named(appraisal) }, About = $"{appraisal.Employee}/{appraisal.Quarter}" };

    public FormSpec Criteria => new(reader["Propose criteria of the year", "提出年度评估标准"], Owner, Contract + "AppraisalCriteria/Propose",
        new("components.0.component", reader["Component", "维度一"], "goal-achievement"),
            new("components.0.weight", reader["Weight, %", "权重一（%）"], "50"),
        new("components.1.component", reader["Component", "维度二"], "work-quality"),
            new("components.1.weight", reader["Weight, %", "权重二（%）"], "30"),
        new("components.2.component", reader["Component", "维度三"], "teamwork"), new("components.2.weight", reader["Weight, %", "权重三（%）"],
            "20"))
    {
        Given = new ProposeCriteriaRequest { Criteria = new CriteriaRequest { Team = team, FiscalYear = $"{quarter.InYear}" } },
        Done = reader["HR is asked to agree.", "已提交人力资源部门。"],
    };

    public static AppraisalRequest Named(AppraisalReply appraisal) =>
        new() { Employee = appraisal.Employee, Quarter = appraisal.Quarter, ExpectedVersion = appraisal.Version };

    private static FormSpec Training(TrainingReply plan, string title, string method, Google.Protobuf.IMessage given,
        params IReadOnlyList<FormInput> inputs) =>
        new(title, Owner, $"{Contract}Training/{method}", inputs) { Given = given, About = plan.Plan };
}
