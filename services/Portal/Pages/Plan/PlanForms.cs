using System.Globalization;
using SalesPlatform.Contracts.Planning.V1;

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
        [new("competitor", reader["Key", "代号"]), .. Profile(1)]);

    /// <summary>With everything it says already, and room for one more estimate.</summary>
    public FormSpec Revise(Competitor known, Func<Task<CompetitorReply>> read) =>
        Form(reader["Revise the analysis", "修订分析"], "MarketResearch/ReviseCompetitor", [.. Profile(known.Estimates.Count + 1)]) with
        {
            About = $"{team}/{year}/{known.Competitor_}",
            VersionPath = "plan.expected_version",
            Given = new ProfileCompetitorRequest { Plan = Named, Competitor = known.Competitor_ },
            Present = async () =>
            {
                var found = await read();
                return new FormState(found.Version, Values(found.Competitor));
            },
            Offers = new OfferedEntries("estimates", estimate => estimate is SalesEstimate { Amount: null, Source: "" }),
            Done = reader["The analysis is revised; what stood before stays readable.", "分析已修订，原版本仍可查阅。"],
        };

    private IEnumerable<FormInput> Profile(int estimates) =>
    [
        new("name", reader["Name", "名称"]), new("strategy", reader["How it sells", "销售策略"]) { IsLong = true },
        new("strengths", reader["Strengths, one a line", "优势，每行一个"]), new("weaknesses", reader["Weaknesses, one a line", "劣势，每行一个"]),
        new("price_position", reader["Its prices", "价格定位"])
        {
            Choices = [.. new[] { PricePosition.Similar, PricePosition.Lower, PricePosition.Higher }
                .Select(price => ($"{(int)price}", Prices(reader, price)))],
        },
        .. Enumerable.Range(0, estimates).SelectMany(place => new FormInput[]
        {
            new($"estimates.{place}.period", reader["Estimate for period", "估计期间"], place == estimates - 1 ? $"FY{year.FiscalYear - 1}"
                : ""),
            new($"estimates.{place}.amount", reader[$"It sold about, {currency}", $"估计销售额（{currency}）"]) { Currency = currency },
            new($"estimates.{place}.source", reader["Where the estimate is from", "估计来源"]),
        }),
        new("conclusions", reader["What it means for us", "对我们的启示"]) { IsLong = true }, new("source", reader["Source", "来源"]),
    ];

    private static Dictionary<string, string> Values(Competitor known)
    {
        var values = new Dictionary<string, string>
        {
            ["name"] = known.Name, ["strategy"] = known.Strategy, ["strengths"] = string.Join('\n', known.Strengths),
            ["weaknesses"] = string.Join('\n', known.Weaknesses), ["price_position"] = $"{(int)known.PricePosition}",
            ["conclusions"] = known.Conclusions, ["source"] = known.Source,
        };
        foreach (var (estimate, place) in known.Estimates.Select((estimate, place) => (estimate, place)))
        {
            values[$"estimates.{place}.period"] = estimate.Period;
            values[$"estimates.{place}.amount"] = estimate.Amount.ToAmount().ToString("0.####", CultureInfo.InvariantCulture);
            values[$"estimates.{place}.source"] = estimate.Source;
        }

        return values;
    }

    public static string Prices(Localizer reader, PricePosition price) => price switch
    {
        PricePosition.Lower => reader["lower", "较低"],
        PricePosition.Higher => reader["higher", "较高"],
        _ => reader["like ours", "相近"],
    };

    /// <summary>Twelve weights that divide the year over its months.</summary>
    public FormSpec Phase(PlanReply plan, Func<Task<PlanReply>> read) => Form(reader["Phase the year by season", "按季节分配全年"],
        "AnnualPlans/Phase",
        [.. year.Months.Select((month, place) => new FormInput($"seasonality.{place}.value", reader.Name(month))
        {
            Help = place == 0 ? reader["A weight: 2 gets twice of what 1 gets.", "权重：2 为 1 的两倍。"] : null,
        })]) with
    {
        VersionPath = "plan.expected_version",
        About = $"{plan.Team}/{plan.FiscalYear}",
        Send = reader["Divide it so", "按此分配"],
        Present = async () =>
        {
            var now = await read();
            return new FormState(now.Version, now.Seasonality.Select((weight, place) =>
                KeyValuePair.Create($"seasonality.{place}.value", weight.Value)).ToDictionary());
        },
        Done = reader["The year is divided so; what was assigned to people stays.", "全年目标已按此分配，已分配给人员的目标不变。"],
    };

    public FormSpec Finding(IReadOnlyList<Finding> known) => Form(reader["Record a finding of the market", "登记市场发现"],
        "MarketResearch/RecordFinding",
        new("kind", reader["Kind", "类型"])
        {
            Choices = [.. new[] { FindingKind.CustomerDemand, FindingKind.Market, FindingKind.OwnStrength }
                .Select(kind => ($"{(int)kind}", Kind(reader, kind)))],
        },
        new("title", reader["Title", "标题"]), new("detail", reader["Detail", "内容"]) { IsLong = true },
        new("evidence", reader["Evidence", "依据"]),
        new("source", reader["Source", "来源"]), new("observed_on", reader["Day", "日期"], Now), new("product", reader["Product", "产品"]),
        new("replaces", reader["Takes the place of", "取代"])
        {
            Choices = [("", reader["none", "无"]), .. known.Select(each => (each.Finding_, reader.Person(each.Title)))],
        });

    public static string Kind(Localizer reader, FindingKind kind) => kind switch
    {
        FindingKind.Market => reader["market", "市场动态"],
        FindingKind.OwnStrength => reader["own strength", "产品优势"],
        _ => reader["customers' demand", "客户需求"],
    };

    public static string Word(Localizer reader, Feasibility found) => found switch
    {
        Feasibility.Feasible => reader["yes", "可行"],
        Feasibility.Conditional => reader["under conditions", "有条件可行"],
        _ => reader["no", "不可行"],
    };

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
            Choices = [.. new[] { Feasibility.Feasible, Feasibility.Conditional, Feasibility.NotFeasible }
                .Select(found => ($"{(int)found}", Word(reader, found)))],
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
