using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Portal.Pages.Customers;

internal sealed class CustomerForms(Localizer reader, string team, DateOnly today, IReadOnlyList<(string, string)> reps)
{
    private static readonly string[] Common = ["after-sales-response", "product-quality", "delivery", "price", "documentation"];

    private const string Owner = "customer-relations";
    private const string Contract = "salesplatform.customerrelations.v1.";

    private string Now => $"{today:yyyy-MM-dd}";

    /// <summary>The gravest first.</summary>
    private (Severity Severity, string Name)[] Graded =>
    [
        (Severity.Critical, reader["Critical", "严重"]), (Severity.High, reader["High", "高"]), (Severity.Medium, reader["Medium", "中"]),
        (Severity.Low, reader["Low", "低"]),
    ];

    // What most complaints are is offered first.
    private IReadOnlyList<(string, string)> Severities =>
        [.. Graded.OrderByDescending(each => each.Severity == Severity.Medium).ThenBy(each => each.Severity)
            .Select(each => ($"{each.Severity:D}", each.Name))];

    /// <summary>The key accounts, by number and name.</summary>
    public IReadOnlyList<(string, string)> Customers { get; init; } = [];

    /// <summary>What complaints and feedback were about before.</summary>
    public IReadOnlyCollection<string> Categories { get; init; } = [];

    private FormInput Category => new("category", reader["About what", "类别"])
    {
        Suggestions = [.. Categories.Union(Common).Order(StringComparer.Ordinal).Select(each => (each, reader.Category(each)))],
        Help = CategoryHelp,
    };

    private FormInput Customer => new("customer", reader["Customer", "客户"])
    {
        Suggestions = Customers, Help = reader["The customer's number, such as HK-001.", "客户编号，例如 HK-001。"],
    };

    private string CategoryHelp => reader["Lower case with dashes, such as after-sales-response.", "小写字母加连字符，例如 after-sales-response。"];

    private FormInput MayBeQuoted => new("may_be_quoted", reader["The customer agrees to be quoted in the report", "客户同意在报告中引用原话"]);

    public FormSpec Complaint => new(reader["Open a complaint", "登记投诉"], Owner, Contract + "Complaints/Receive",
        Customer, Category, new("severity", reader["Severity", "严重程度"]) { Choices = Severities },
        new("text", reader["What happened", "内容"]) { IsLong = true }, MayBeQuoted)
    {
        Given = new ReceiveComplaintRequest { Team = team }, Send = reader["Receive it", "登记"],
        Done = reader["The complaint is received and its clock runs.", "投诉已登记，时限开始计时。"],
    };

    public FormSpec Feedback => new(reader["Record feedback", "登记客户反馈"], Owner, Contract + "CustomerFeedback/Record",
        Customer, Category, new("severity", reader["Severity", "严重程度"]) { Choices = Severities },
        new("received_on", reader["Day", "日期"], Now),
        new("text", reader["What the customer said", "客户的话"]) { IsLong = true }, MayBeQuoted)
    { Given = new RecordFeedbackRequest { Team = team }, Done = reader["The feedback is recorded.", "反馈已登记。"] };

    public FormSpec Account => new(reader["Add a key account", "添加重要客户"], Owner, Contract + "KeyAccounts/Add",
        new("customer", reader["Customer", "客户"]), new("name", reader["Name", "名称"]),
        new("owner", reader["Owner", "负责人"]) { Choices = reps, Rules = ["unknown-employee"] },
        new("visit_every_days", reader["A visit every … days", "拜访周期（天）"], "30"))
    { Given = new AddAccountRequest { Team = team }, Done = reader["The account is added.", "客户已添加。"] };

    public FormSpec Survey => new(reader["Define a survey", "创建满意度调查"], Owner, Contract + "Surveys/Create",
        new("title", reader["Title", "标题"]),
        new("key_question", reader["Question rated 1 to 5", "1–5 分的主要问题"], reader["How satisfied are you with us?", "您对我们的总体满意度如何？"]),
        new("nps_question", reader["Question rated 0 to 10 (may be left out)", "0–10 分的推荐问题（可不填）"]),
        new("comment_question", reader["Question answered in words (may be left out)", "文字问题（可不填）"]),
        new("categories", reader["Issues that can be ticked, one a line", "可勾选的问题，每行一个"]) { Help = CategoryHelp },
        new("population", reader["Who is asked", "调查对象"]))
    {
        Given = new CreateSurveyRequest { Team = team }, Done = reader["The survey is a draft: invite people, and it opens.",
        "调查已创建，邀请客户后即开放。"]
    };

    public FormSpec Standard => new(reader["Propose service times", "提出服务标准"], Owner, Contract + "ServiceStandards/Propose",
    [
        .. Graded.SelectMany((severity, place) => new FormInput[]
        {
            new($"times.{place}.response_hours", reader[$"{severity.Name}: hours to answer", $"{severity.Name}：响应小时"]),
            new($"times.{place}.resolution_hours", reader[$"{severity.Name}: hours to solve", $"{severity.Name}：解决小时"]),
        }),
    ])
    {
        Given = new ProposeStandardRequest { Times = { Graded.Select(each => new ServiceTime { Severity = each.Severity }) } },
        Done = reader["The proposal waits for the other side.", "已提出，等待对方同意。"],
    };

    public FormSpec Change(AccountReply account, Func<Task<AccountReply>> read) => new(
        reader["Hand over, or visit more often", "移交或调整拜访周期"], Owner, Contract + "KeyAccounts/Change",
        new("owner", reader["Owner", "负责人"]) { Choices = reps, Rules = ["unknown-employee"] },
        new("visit_every_days", reader["A visit every … days", "拜访周期（天）"]))
    {
        Given = new ChangeAccountRequest { Customer = account.Customer }, About = account.Customer, Send = reader["Change it", "保存"],
        Present = async () =>
        {
            var now = await read();
            return new FormState(now.Version, new Dictionary<string,
                string>
            { ["owner"] = now.Owner, ["visit_every_days"] = $"{now.VisitEveryDays}" });
        },
        Done = reader["Changed.", "已保存。"],
    };

    public FormSpec End(AccountReply account, Func<Task<AccountReply>> read) => new(
        reader["No key account any longer", "终止重要客户"], Owner, Contract + "KeyAccounts/End",
        new FormInput("ended_on", reader["Last day", "终止日期"], Now) { Rules = ["visit-open"] })
    {
        Given = new EndAccountRequest { Customer = account.Customer }, About = account.Customer, Send = reader["End it", "终止"],
        Present = async () => new FormState((await read()).Version, new Dictionary<string, string>()),
        Done = reader["It is no key account any longer; its visits stay readable.", "已终止，拜访记录仍可查阅。"],
    };

    public FormSpec Visit(string customer) => new(reader["Plan a visit", "计划拜访"], Owner, Contract + "KeyAccounts/PlanVisit",
        new FormInput("planned_on", reader["Day", "日期"], Now) { Rules = ["visit-planned-already"] },
        new("rep", reader["Who goes", "拜访人"]) { Choices = [("", reader["The owner", "负责人"]), .. reps], Rules = ["unknown-employee"] })
    { Given = new PlanVisitRequest { Customer = customer }, About = customer, Done = reader["The visit is planned.", "拜访已列入计划。"] };

    /// <summary>A planned visit, on the day it was made.</summary>
    public FormSpec Made(string customer, Visit visit) => new(
        reader[$"Was there: planned for {reader.Day(visit.PlannedOn)}", $"已拜访（计划 {reader.Day(visit.PlannedOn)}）"], Owner,
        Contract + "KeyAccounts/CompleteVisit",
        new FormInput("visited_on", reader["Day", "日期"], visit.PlannedOn.Day() is { } planned && planned < today
            ? $"{planned:yyyy-MM-dd}" : Now)
        {
            Rules = ["visit-done", "visit-missed", "visit-cancelled", "account-ended"],
        },
        new("notes", reader["Notes; they stay with the team", "拜访记录（仅团队可见）"]) { IsLong = true })
    {
        Given = new CompleteVisitRequest { Customer = customer, Visit = visit.Visit_ }, About = visit.Visit_,
        Send = reader["Was there", "已拜访"], Done = reader["The visit is recorded.", "拜访已登记。"],
    };

    public FormSpec Visited(string customer) => new(reader["Record a visit", "登记拜访"], Owner, Contract + "KeyAccounts/CompleteVisit",
        new FormInput("visited_on", reader["Day", "日期"], Now)
        {
            Rules = ["visit-done", "visit-missed", "visit-cancelled",
            "account-ended"]
        },
        new("notes", reader["Notes; they stay with the team", "拜访记录（仅团队可见）"]) { IsLong = true })
    { Given = new CompleteVisitRequest { Customer = customer }, About = customer, Done = reader["The visit is recorded.", "拜访已登记。"] };

    public FormSpec Invite(SurveyReply survey) => new(reader["Invite people", "邀请客户"], Owner, Contract + "Surveys/Invite",
        new FormInput("invitees", reader["People, one a line", "受邀人，每行一个"])
        {
            Help = reader["Their numbers or addresses. Each gets a link of their own; the platform sends none.", "编号或邮箱；每人一个专属链接，平台不代发。"],
        })
    {
        Given = new InviteRequest { Survey = survey.Survey }, About = survey.Survey,
        Done = reader["They are invited. Their links stand below.", "已邀请，专属链接如下。"]
    };

    public FormSpec Close(SurveyReply survey) => new(reader["Close the survey", "结束调查"], Owner, Contract + "Surveys/Close",
        new FormInput("closed_on", reader["Last day", "结束日期"], Now))
    {
        Given = new CloseSurveyRequest { Survey = survey.Survey }, About = survey.Survey,
        Done = reader["The survey is closed and counts.", "调查已结束并计入指标。"]
    };

    public FormSpec Improve(IReadOnlyList<(string, string)> closed) => new(
        reader["Open an improvement plan", "启动改进方案"], Owner, Contract + "ImprovementPlans/Open",
        new FormInput("baseline_survey", reader["Survey it begins with", "基线调查"])
        {
            Choices = closed,
            Rules = ["insufficient-responses", "survey-not-closed"]
        })
    { Done = reader["The plan is open: choose its main issue.", "方案已启动，请选定主要问题。"] };

    /// <summary>The steps that a plan has before it: the service says which comes next.</summary>
    public IEnumerable<FormSpec> Steps(ImprovementReply plan, IReadOnlyList<(string, string)> surveys,
        IReadOnlyList<(string, string)> standards)
    {
        if (plan.Status == "opened" || plan.Status == "issue-chosen")
            yield return Step(plan, reader["Choose the main issue", "选定主要问题"], "ChooseIssue",
                Category with { Rules = ["issue-unknown"] },
                new("from_complaints", reader["Taken from the complaints", "取自投诉"]));
        if (plan.Status is "issue-chosen" or "measures-agreed")
            yield return Step(plan, reader["Agree measures", "商定措施"], "AgreeMeasures",
                new("standard_version", reader["New service standard", "新服务标准"]) { Choices = standards, Rules = ["standard-not-new"] },
                new("measures.0.what", reader["Measure", "措施"]), new("measures.0.owner", reader["Who sees to it", "负责人"]),
                new("measures.0.due_on", reader["By", "期限"]),
                new("goal", reader["Rise of satisfaction to reach, %", "满意度提升目标（%）"], "15") { IsPercent = true });
        if (plan.Status == "measures-agreed")
            yield return Step(plan, reader["Record the training", "登记培训"], "RecordTraining",
                new("topic", reader["Topic", "主题"]), new("trained_on", reader["Day", "日期"], Now),
                new("participants", reader["Numbers of who took part, one a line", "参加人员工号，每行一个"]));
        if (plan.Status is "trained" or "measures-agreed")
            yield return Step(plan, reader["Record a follow-up", "登记跟踪情况"], "RecordFollowUp",
                new("on", reader["Day", "日期"], Now), new("finding", reader["What customers say now", "客户现状反馈"]) { IsLong = true });
        if (plan.Status == "trained")
            yield return Step(plan, reader["Conclude", "得出结论"], "Conclude",
                new FormInput("resurvey", reader["Survey that asked again", "复测调查"])
                {
                    Choices = surveys, Rules = ["survey-not-closed", "other-team", "other-question", "resurvey-too-early",
                    "insufficient-responses"],
                });
    }

    private static FormSpec Step(ImprovementReply plan, string title, string method, params IReadOnlyList<FormInput> inputs)
    {
        var form = new FormSpec(title, Owner, $"{Contract}ImprovementPlans/{method}", inputs) { About = plan.Plan };
        var request = Operation.Of(form.Rpc).NewRequest();
        request.Descriptor.FindFieldByName("plan").Accessor.SetValue(request, plan.Plan);
        return form with { Given = request };
    }
}
