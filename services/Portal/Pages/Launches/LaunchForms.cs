using SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.Portal.Pages.Launches;

internal sealed class LaunchForms(Localizer reader, DateOnly today, string currency)
{
    private const string Owner = "launch-coordination";
    private const string Contract = "salesplatform.launchcoordination.v1.";

    private string Now => $"{today:yyyy-MM-dd}";

    private string Day => reader["Day", "日期"];

    private IReadOnlyList<(string, string)> Departments =>
        [("marketing", reader.Role("marketing")), ("rnd", reader.Role("rnd")), ("production", reader.Role("production")),
            ("sales", reader["Sales", "销售"])];

    public FormSpec Draft(string team) => new(reader["Draft a launch", "新建上市项目"], Owner, Contract + "Launches/Draft",
        new("product", reader["Product", "产品"]), new("name", reader["Name", "名称"]), new("launch_date", reader["Launch day", "上市日期"]))
    { Given = new DraftLaunchRequest { Team = team }, Done = reader["The launch is drafted.", "上市项目已建立。"] };

    /// <summary>What can be done while it is being prepared; the service judges.</summary>
    public IEnumerable<FormSpec> Preparation(LaunchReply launch, Func<Task<LaunchReply>> read)
    {
        yield return Form(launch, reader["Add a milestone", "添加里程碑"], "Launches/SetMilestone",
            new("milestone", reader["Milestone", "里程碑"]), new("owner", reader["Who sees to it", "负责人"]), new("due_on", reader["By", "期限"]));
        yield return Form(launch, reader["Ask for a delivery", "提出交付要求"], "Deliveries/Request",
            new("delivery", reader["Delivery", "交付物"]),
                new("department", reader["Department", "部门"]) { Choices = [Departments[1], Departments[2]] },
            new("wanted_on", reader["Wanted on", "希望日期"]),
                new("quality_requirements", reader["Quality requirements, one a line", "质量要求，每行一个"]));
        yield return Form(launch, reader["Record a launch meeting", "记录上市会议"], "Launches/RecordMeeting",
            new("meeting.held_on", Day, Now), new("meeting.title", reader["Title", "标题"]),
            new("meeting.departments", reader["Departments, one a line", "参会部门，每行一个"], "marketing\nrnd\nproduction"),
            new("meeting.market_input", reader["The market's view", "市场视角"]) { IsLong = true },
            new("meeting.sales_input", reader["Sales' view", "销售视角"]) { IsLong = true },
            new("meeting.conclusions", reader["Conclusions", "结论"]) { IsLong = true });
        yield return Form(launch, reader["Record a briefing of sales", "登记销售培训会"], "Launches/RecordBriefing",
            new("briefing.briefed_on", Day, Now), new("briefing.presenter", reader["Presenter", "主讲人"]),
                new("briefing.audience", reader["Audience", "对象"]));
        yield return Form(launch, reader["Waive a condition", "豁免条件"], "Launches/Waive",
            new("condition", reader["Condition", "条件"])
            {
                Choices =
                [
                    ("1", reader["Quality requirements", "质量要求"]), ("2", reader["Delivery dates", "交付日期"]),
                        ("3", reader["Promotion plan", "推广方案"]),
                    ("4", reader["Sales briefing", "销售培训会"]), ("5", reader["Milestones", "里程碑"]),
                ],
            }, new("reason", reader["Why?", "原因"]));
        yield return Form(launch, reader["Change the day", "调整上市日期"], "Launches/ChangeDate",
            new FormInput("launch_date", reader["Launch day", "上市日期"]), new("reason", reader["Why?", "原因"])) with
        {
            VersionPath = "launch.expected_version",
            Present = async () =>
            {
                var now = await read();
                return new FormState(now.Version, new Dictionary<string,
                    string>
                { ["launch_date"] = $"{now.LaunchDate.Day():yyyy-MM-dd}" });
            },
        };
    }

    /// <summary>What is expected of it; each form sends the case as a whole, with what it says already.</summary>
    public IEnumerable<FormSpec> Expected(LaunchReply launch)
    {
        var known = launch.BusinessCase ?? new BusinessCase();
        IReadOnlyList<(string, string)> levels = [("2", reader["Medium", "中"]), ("1", reader["Low", "低"]), ("3", reader["High", "高"])];
        yield return Case(launch, known, reader["Say what is expected", "写明预期"],
            new("business_case.market", reader["Market: who buys it, and why", "目标市场：谁会购买，为什么"], known.Market) { IsLong = true },
            new("business_case.price", reader[$"Price of one, {currency}", $"单价（{currency}）"], Typed(known.Price)) { Currency = currency },
            new("business_case.volume", reader["Pieces to be sold", "预计销量（件）"], known.Volume > 0 ? $"{known.Volume}" : ""),
            new("business_case.sales_target", reader[$"Net sales to reach, {currency}", $"净销售额目标（{currency}）"],
                Typed(known.SalesTarget))
            { Currency = currency },
            new("business_case.months", reader["In how many months", "涵盖月数"], known.Months > 0 ? $"{known.Months}" : "12"));
        if (launch.BusinessCase is null)
            yield break;
        var next = $"business_case.risks.{known.Risks.Count}";
        yield return Case(launch, known, reader["Add a risk", "添加风险"], new($"{next}.risk", reader["What may go wrong", "可能出现的问题"]),
            new($"{next}.likelihood", reader["Likelihood", "可能性"]) { Choices = levels },
            new($"{next}.impact", reader["Impact", "影响"]) { Choices = levels },
            new($"{next}.answer", reader["What is done about it", "应对措施"]), new($"{next}.owner", reader["Who sees to it", "负责人"]));
    }

    private static FormSpec Case(LaunchReply launch, BusinessCase known, string title, params IReadOnlyList<FormInput> inputs) =>
        Form(launch, title, "Launches/SetBusinessCase", inputs) with
        {
            Given = new SetBusinessCaseRequest { Launch = new LaunchRequest { Launch = launch.Launch }, BusinessCase = known.Clone() },
        };

    private static string Typed(Google.Type.Money? money) =>
        money?.ToAmount().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    public IEnumerable<FormSpec> After(LaunchReply launch)
    {
        if (launch.Status == "go-decided")
            yield return Form(launch, reader["It is on the market", "登记上市"], "Launches/MarkLaunched",
                new FormInput("launched_on", Day, Now));
        if (launch.Status == "launched")
            yield return Form(launch, reader["Look back upon it", "上市复盘"], "Launches/Review",
                new("results", reader["Results", "结果"]) { IsLong = true }, new("lessons", reader["Lessons", "经验"]) { IsLong = true });
    }

    /// <summary>On hold, too: departments go on reporting.</summary>
    public static bool IsInPreparation(LaunchReply launch) => launch.Status is not ("launched" or "reviewed" or "cancelled");

    public IEnumerable<FormSpec> OfDelivery(LaunchReply launch, Delivery delivery)
    {
        if (!IsInPreparation(launch))
            yield break;
        if (delivery.Status is "requested")
            yield return Of(launch, delivery, reader["Commit to a day", "承诺日期"], "Commit",
                new FormInput("due_on", Day, $"{delivery.WantedOn.Day():yyyy-MM-dd}"));
        if (delivery.Status is "committed" or "slipped")
        {
            yield return Of(launch, delivery, reader["It is there", "已交付"], "Meet", new FormInput("met_on", Day, Now));
            yield return Of(launch, delivery, reader["It slips", "延期"], "Slip", new FormInput("due_on", reader["New day", "新日期"]),
                new("reason", reader["Why?", "原因"]));
        }

        if (delivery.Quality.Where(quality => quality.Status != "met").ToArray() is { Length: > 0 } open)
            yield return Of(launch, delivery, reader["Assess quality", "评定质量"], "AssessQuality",
                new FormInput("requirement",
                    reader["Requirement",
                    "质量要求"])
                { Choices = [.. open.Select(quality => (quality.Requirement, reader.Person(quality.Requirement)))] },
                new("met", reader["It is met", "已达到"]), new("evidence", reader["Evidence", "依据"]));
    }

    private static FormSpec Of(LaunchReply launch, Delivery delivery, string title, string method, params IReadOnlyList<FormInput> inputs)
    {
        var form = Form(launch, title, $"Deliveries/{method}", inputs);
        form.Given!.Descriptor.FindFieldByName("delivery").Accessor.SetValue(form.Given, delivery.Delivery_);
        return form with { About = $"{launch.Launch}/{delivery.Delivery_}" };
    }

    private static FormSpec Form(LaunchReply launch, string title, string method, params IReadOnlyList<FormInput> inputs)
    {
        var form = new FormSpec(title, Owner, Contract + method, inputs) { About = launch.Launch };
        var request = Operation.Of(form.Rpc).NewRequest();
        request.Descriptor.FindFieldByName("launch").Accessor.SetValue(request, new LaunchRequest { Launch = launch.Launch });
        return form with { Given = request };
    }
}
