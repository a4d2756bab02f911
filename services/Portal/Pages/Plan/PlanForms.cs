using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Portal.Connection;
using SalesPlatform.Portal.Language;
using SalesPlatform.Portal.Parts;

namespace SalesPlatform.Portal.Pages.Plan;

internal sealed class PlanForms(Localizer reader, string team, Period year, string currency, DateOnly today)
{
    private const string Owner = "planning";
    private const string Contract = "salesplatform.planning.v1.";

    private string Now => $"{today:yyyy-MM-dd}";

    private PlanRequest Named => new() { Team = team, FiscalYear = $"{year}" };

    private IReadOnlyList<(string, string)> Departments =>
    [
        .. new[] { "marketing", "rnd", "production", "finance", "hr", "customer-service", "data-analysis" }.Select(
            key => (key, reader.Role(key))),
    ];

    public FormSpec Create => new(reader["Begin the plan", "编制计划"], Owner, Contract + "AnnualPlans/Create",
        new("baseline", reader[$"Net sales of the year before, {currency}", $"上年净销售额（{currency}）"]) { Currency = currency },
        new("baseline_source", reader["Where that is from", "数据来源"]),
        new("growth", reader["Growth, %", "增长率（%）"], "20") { IsPercent = true })
    {
        Given = new CreatePlanRequest { Team = team, FiscalYear = $"{year}" }, About = $"{team}/{year}",
        Done = reader["The plan is a draft.", "计划草稿已建立。"],
    };

    public FormSpec Competitor => Form(reader["Analyse a competitor", "分析竞争对手"], "MarketResearch/ProfileCompetitor",
        new("competitor", reader["Key", "代号"]), new("name", reader["Name", "名称"]),
        new("strategy", reader["How it sells", "销售策略"]) { IsLong = true },
        new("strengths", reader["Strengths, one a line", "优势，每行一个"]), new("weaknesses", reader["Weaknesses, one a line", "劣势，每行一个"]),
        new("price_position", reader["Its prices", "价格定位"])
        {
            Choices = [("2", reader["like ours", "相近"]), ("1", reader["lower", "较低"]), ("3", reader["higher", "较高"])],
        },
        new("estimates.0.period", reader["Estimate for period", "估计期间"], $"FY{year.FiscalYear - 1}"),
        new("estimates.0.amount", reader[$"It sold about, {currency}", $"估计销售额（{currency}）"]) { Currency = currency },
        new("estimates.0.source", reader["Where the estimate is from", "估计来源"]),
        new("conclusions", reader["What it means for us", "对我们的启示"]) { IsLong = true }, new("source", reader["Source", "来源"]));

    public FormSpec Finding => Form(reader["Record a finding of the market", "登记市场发现"], "MarketResearch/RecordFinding",
        new("kind", reader["Kind", "类型"])
        {
            Choices = [("2", reader["customers' demand", "客户需求"]), ("1", reader["market", "市场动态"]), ("3", reader["own strength", "产品优势"])],
        },
        new("title", reader["Title", "标题"]), new("detail", reader["Detail", "内容"]) { IsLong = true },
        new("evidence", reader["Evidence", "依据"]),
        new("source", reader["Source", "来源"]), new("observed_on", reader["Day", "日期"], Now), new("product", reader["Product", "产品"]));

    public FormSpec Position => Form(reader["Position ourselves", "市场定位"], "PlanStrategies/Position",
        new("segments.0.name", reader["Segment", "目标市场"]), new("segments.0.description", reader["Who they are", "客户描述"]),
        new("value_proposition", reader["Why they buy from us", "价值主张"]) { IsLong = true });

    public FormSpec Propose => Form(reader["Propose a target", "提出目标"], "TargetDiscussions/Propose",
        new("annual_target", reader[$"Annual target, {currency}", $"年度目标（{currency}）"]) { Currency = currency },
        new("reason", reader["Why", "理由"]) { IsLong = true });

    public FormSpec Comment => Form(reader["Comment on it", "发表意见"], "TargetDiscussions/Comment",
        new FormInput("comment", reader["Comment", "意见"]) { IsLong = true });

    public FormSpec StrategyItem => Form(reader["Write a strategy item", "编写销售策略"], "PlanStrategies/SetItem",
        new("item.key", reader["Key", "代号"])
        {
            Help = reader["Lower case with dashes, such as key-accounts.", "小写字母加连字符，例如 key-accounts。"],
        },
        new("item.title", reader["Title", "标题"]), new("item.measure", reader["What is done", "措施"]) { IsLong = true },
        new("item.owner", reader["Who sees to it", "负责人"]),
        new("item.period", reader["When", "时间"])
        {
            Choices =
            [
                ("", reader["the whole year", "全年"]), .. Enumerable.Range(1, 4).Select(number => Period.Quarter(year.FiscalYear, number))
                    .Select(quarter => ($"{quarter}", reader.Name(quarter))),
            ],
        },
        new("item.expected_effect", reader[$"Net sales it is to bring, {currency}", $"预计带来的净销售额（{currency}）"]) { Currency = currency },
        new("item.cost", reader[$"What it is to cost, {currency}", $"预计费用（{currency}）"]) { Currency = currency },
        new("item.risk", reader["What may keep it from working", "可能使其落空的风险"]) { IsLong = true });

    public FormSpec Ask => Form(reader["Ask a department", "征求部门意见"], "Consultations/RequestInput",
        new("department", reader["Department", "部门"]) { Choices = Departments }, new("subject", reader["What is asked for", "征求内容"]));

    public FormSpec Meeting => Form(reader["Record a feasibility meeting", "登记可行性会议"], "Consultations/RecordMeeting",
        new("held_on", reader["Day", "日期"], Now), new("subject", reader["Subject", "主题"]),
        new("departments", reader["Departments, one a line", "参会部门，每行一个"], "marketing\nrnd"),
        new("participants", reader["Participants, one a line", "参会人员，每行一个"]),
        new("conclusions", reader["Conclusions, one a line", "结论，每行一个"]),
        new("feasibility", reader["Can it be done?", "是否可行"])
        {
            Choices = [("1", reader["yes", "可行"]), ("2", reader["under conditions", "有条件可行"]), ("3", reader["no", "不可行"])],
        });

    public FormSpec Present => Form(reader["Record the presentation", "登记内部汇报"], "AnnualPlans/Present",
        new("presented_on", reader["Day", "日期"], Now), new("audience", reader["Audience", "汇报对象"]));

    public FormSpec HandIn(DepartmentInput input) => Form(reader["Hand in", "提交意见"], "Consultations/HandIn",
        new("title", reader["Title", "标题"]), new("content", reader["Content", "内容"]) { IsLong = true }) with
    {
        Given = new HandInRequest { Plan = Named, Input = input.Input },
        About = input.Input,
        Done = reader["Handed in.", "已提交。"],
    };

    private FormSpec Form(string title, string method, params IReadOnlyList<FormInput> inputs)
    {
        var form = new FormSpec(title, Owner, Contract + method, inputs) { About = $"{team}/{year}" };
        var request = Operation.Of(form.Rpc).NewRequest();
        request.Descriptor.FindFieldByName("plan").Accessor.SetValue(request, Named);
        return form with { Given = request };
    }
}
